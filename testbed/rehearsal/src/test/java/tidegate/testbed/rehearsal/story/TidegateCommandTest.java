package tidegate.testbed.rehearsal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.rehearsal.site.ImageRecipe;

/** ./tidegate through the real AWS CLI, against what {@code ./rehearse serve} keeps up. */
@Tag("cli")
final class TidegateCommandTest {

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Thread clock;

  @BeforeEach
  void serve() {
    assumeTrue(installed(), "needs the AWS CLI (apt-get install awscli)");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    rehearsal = Rehearsal.start(TestRehearsal.options(folder), Instant.now());
    clock = Thread.ofVirtual().start(this::keepTime);
  }

  @AfterEach
  void end() throws InterruptedException {
    if (clock != null) {
      clock.interrupt();
      clock.join();
      rehearsal.close();
    }
  }

  @Test
  void looksFreezesThawsAndSaysWhatIsWrong() throws Exception {
    assertThat(says(0, "status")).contains("runs ", " tasks", "red", " tasks now", "next peak: ");
    assertThat(says(0, "status", "--json")).startsWith("{").contains("\"decision\"");
    assertThat(says(0, "history")).contains("nothing was deployed in the last 90 days");
    assertThat(says(0, "plan")).contains("peaks in the next 12 months");
    assertThat(says(0, "plan", "--ics"))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("\r\nDTSTART:")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    assertThat(says(0, "look", "--json")).startsWith("{");
    assertThat(says(0, "approve", "--yes")).contains("nothing to approve");
    assertThat(says(0, "open")).endsWith("#dashboards/dashboard/tidegate\n");
    assertThat(says(3, "--stack", "nowhere", "status")).contains("nowhere-rollout was not reached");

    assertThat(says(1, "freeze", "for", "9d", "--why", "x", "--yes")).contains("7 days at most");
    String why = "on \"TV\", 8시";
    assertThat(says(0, "freeze", "for", "2h", "--why", why, "--dry-run")).contains("(" + why + ")");
    assertThat(says(0, "thaw", "--yes")).contains("nothing to thaw");
    assertThat(says(0, "freeze", "for", "2h", "--why", why, "--yes")).contains("frozen until ");
    assertThat(says(0, "freeze", "for", "2h", "--why", "x", "--yes")).contains("nothing to do");
    assertThat(says(0, "status")).contains("(" + why + ")");
    assertThat(says(0, "plan")).contains("why: " + why);

    new ChapterContext(rehearsal, 0, _ -> {}).push("release-2", ImageRecipe.healthy());
    assertThat(says(0, "explain")).contains("not deploying: frozen by ");
    assertThat(says(1, "watch", "--every", "1")).contains("not deploying: frozen by ");
    assertThat(says(0, "diff")).contains("release-2 would change this in ");
    assertThat(says(0, "preflight")).contains("release-2");
    assertThat(says(0, "thaw", "--yes")).contains("thawed by ");
    assertThat(says(0, "explain")).doesNotContain("frozen by ");
    assertThat(says(0, "rollback", "--dry-run")).contains("dryRun: true");
  }

  @Test
  void readsACalendarAsTheFunctionsDo() throws Exception {
    Path calendar = folder.resolve("calendar.json");
    Files.writeString(
        calendar,
        """
        {"zone":"Asia/Seoul","baseline":2,"max":20,
         "peaks":[{"days":[7],"length":"P1D","floor":4}]}
        """);
    assertThat(says(0, "calendar", "check", calendar.toString()))
        .contains("Against the calendar that is deployed:", "\n+ ", "\n- ");
    Files.writeString(calendar, "{\"zone\":\"Mars\"}");
    assertThat(says(1, "calendar", "check", calendar.toString()))
        .contains("faults", "zone", "baseline is missing");
  }

  private String says(int exit, String... words) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of("bash", TestRehearsal.ROOT.resolve("tidegate").toString()));
    command.addAll(List.of(words));
    Path said = Files.createTempFile(folder, "said", ".txt");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("TIDEGATE_"));
    environment.put("AWS_ENDPOINT_URL", rehearsal.endpoint().toString());
    environment.put("AWS_REGION", RehearsalNames.ACCOUNT.region());
    environment.put("AWS_ACCESS_KEY_ID", "AKIATEST");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("AWS_CONFIG_FILE", "/dev/null");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
    environment.put("LC_ALL", "C.UTF-8");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(String.join(" ", words)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(said);
    assertThat(process.exitValue()).as(String.join(" ", words) + ": " + text).isEqualTo(exit);
    return text;
  }

  private void keepTime() {
    while (!Thread.currentThread().isInterrupted()) {
      rehearsal.passTo(Instant.now());
      try {
        Thread.sleep(Duration.ofMillis(500));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":", -1)).anyMatch(bin -> Files.isExecutable(Path.of(bin, "aws")));
  }
}
