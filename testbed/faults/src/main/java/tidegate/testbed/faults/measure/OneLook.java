package tidegate.testbed.faults.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tidegate.core.verdict.Verdict;
import tidegate.probe.Settings;
import tidegate.probe.Wiring;
import tidegate.testbed.faults.gate.Tidegate;

/** One look of the probe in a JVM of its own, which then says how much memory it took. */
final class OneLook {

  private OneLook() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var reply = Wiring.of(Settings.from(System.getenv())).run(Tidegate.question());
    String peak =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("\\D", ""))
            .findFirst()
            .orElse("0");
    var verdict = new Verdict(reply.findings());
    System.out.println(
        "peak "
            + peak
            + " kB; "
            + reply.requests()
            + " requests in "
            + reply.took().toMillis()
            + " ms; "
            + (verdict.passes() ? "passes" : "refuses: " + verdict.sentence()));
  }
}
