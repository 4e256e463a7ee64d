package tidegate.testbed.performance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How many classes a JVM has loaded, asked from outside by the JDK's jstat. */
final class LoadedClasses {
  private LoadedClasses() {}

  /** Those of the process; 0 where it is no JVM, or jstat cannot see it. */
  static long of(long pid) throws InterruptedException {
    var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
    try {
      var asked = new ProcessBuilder(jstat, "-class", Long.toString(pid)).start();
      var lines =
          new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .lines()
              .toList();
      return asked.waitFor() == 0 ? Long.parseLong(lines.get(1).strip().split(" +", -1)[0]) : 0;
    } catch (IOException _) {
      return 0;
    }
  }
}
