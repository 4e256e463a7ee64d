package tidegate.testbed.peak.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.peak.trace.TraceCsv;

/** testbed/bin/peak-minutes, with an AWS CLI of our own in place of the real one. */
class PeakMinutesTest {
  @TempDir private Path folder = Path.of("");

  private String run(String... arguments) throws IOException, InterruptedException {
    Path aws =
        Files.writeString(
            folder.resolve("aws"),
            """
            #!/usr/bin/env bash
            printf '%s\\n' "$@" > "$ASKED"
            printf '2026-11-25T00:00:00+00:00\\t2026-11-25T00:01:00+00:00\\n120.0\\t240.0\\n'
            printf '2026-11-25T00:02:00+00:00\\n360.0\\n'
            """);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    var command = new java.util.ArrayList<String>();
    command.add("../bin/peak-minutes");
    command.addAll(java.util.List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    builder.environment().put("ASKED", folder.resolve("asked").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  @Test
  void writesMinutesThatTheReaderTakes() throws IOException, InterruptedException {
    String csv = run("app/site/0123456789abcdef", "7");

    assertThat(TraceCsv.read("mine", csv).requests()).containsExactly(120, 240, 360);
    assertThat(Files.readString(folder.resolve("asked")))
        .contains("get-metric-data", "app/site/0123456789abcdef", "\"Period\":60", "\"Sum\"");
  }

  @Test
  void saysHowItIsUsedWhereTheBalancerIsNone() throws IOException, InterruptedException {
    assertThat(run("app/site\",{")).contains("usage: testbed/bin/peak-minutes");
    assertThat(run()).contains("usage:");
  }
}
