package tidegate.testbed.load.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EndedProcessTest {
  /** Ctrl-C is SIGINT, this is SIGTERM; the JVM runs the same hooks. */
  @Test
  void aTestThatIsEndedTellsWhatItKnowsAndGoes(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    try (var server = KnownServer.healthy(4, 1)) {
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      System.getProperty("java.class.path"),
                      LoadMain.class.getName(),
                      server.url(),
                      "--from",
                      "300",
                      "--step",
                      "1"))
              .redirectOutput(out.toFile())
              .start();
      try (BufferedReader progress = process.errorReader(StandardCharsets.UTF_8)) {
        assertThat(progress.readLine()).contains("300 arrivals a minute");
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
      } finally {
        process.destroyForcibly();
      }
      assertThat(Files.readString(out))
          .contains("The test ended early: you ended it", "arrivals/min");
    }
  }
}
