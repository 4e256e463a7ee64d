package tidegate.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tidegate.core.verdict.Verdict;

/** Pages that mean harm must cost neither the verdict nor the memory. */
final class HostilePagesTest {

  /** 60 in a hundred of 512 MB, with the hostile server in the same process. */
  private static final long MOST_KILOBYTES = 512 * 1024 * 60 / 100;

  @Test
  void giveTheVerdictAlthoughNothingEnds() throws Exception {
    var endless = HostilePages.hostile().findFirst().orElseThrow();
    var reply = HostilePages.look(endless, Duration.ofMillis(1_500));
    assertThat(new Verdict(reply.findings()).passes()).isFalse();
  }

  @Test
  @Tag("slow")
  void keepToTheMemoryThatTheFunctionHas() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx220m",
                "-cp",
                System.getProperty("java.class.path"),
                HostilePages.class.getName(),
                "PT6S")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    List<String> peaks = output.lines().filter(line -> line.startsWith("peak\t")).toList();
    assertThat(output.lines().filter(line -> line.startsWith("page\t"))).hasSize(10);
    assertThat(Long.parseLong(peaks.getFirst().substring(5))).as(output).isLessThan(MOST_KILOBYTES);
  }
}
