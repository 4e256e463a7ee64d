package tidegate.testbed.peak.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.core.settings.SettingsException;
import tidegate.testbed.peak.trace.TraceException;

class PeakCommandTest {
  @TempDir private Path root = Path.of("");

  @BeforeEach
  void prices() throws IOException {
    Files.createDirectories(root.resolve("site"));
    Files.copy(Path.of("../../site/prices.json"), root.resolve("site/prices.json"));
  }

  private String run(String... words) {
    return new PeakCommand(root, root, PeakArguments.parse(List.of(words))).run();
  }

  /** A day of the user's own minutes, with a name that a page must not take for a tag. */
  private Path trace() throws IOException {
    var lines = new StringBuilder("minute,requests\n");
    for (int minute = 0; minute < 1440; minute++) {
      lines.append(
          "2027-01-04T%02d:%02d:00Z,%d\n"
              .formatted(minute / 60, minute % 60, minute > 930 && minute < 1100 ? 5_000 : 200));
    }
    return Files.writeString(root.resolve("<script>.csv"), lines.toString());
  }

  @Test
  void tellsWhatIsWorstFirstAndACalendarToPaste() throws IOException {
    String answer = run("--trace", trace().toString());

    assertThat(answer).startsWith("It will hold with the calendar as it is");
    assertThat(answer.indexOf("load alone")).isLessThan(answer.indexOf("the proposed calendar"));
    assertThat(answer)
        .contains("wasteful", "each further task costs", "Paste as Calendar:\n{\"zone\"");
  }

  @Test
  void drawsAPageInWhichTheUsersTextIsText() throws IOException {
    var _ = run("--trace", trace().toString());
    String page = Files.readString(root.resolve("target/rehearsal/peak.html"));

    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;.csv").doesNotContain("{{");
    assertThat(page.split("<svg", -1)).hasSize(5 + 1);
  }

  @Test
  void saysWhereTheCalendarIsThin() throws IOException {
    Path calendar =
        Files.writeString(
            root.resolve("calendar.json"),
            """
            {"zone":"Asia/Seoul","baseline":2,"max":8,"peaks":[{"days":[5],"length":"P2D","floor":2}]}\
            """);

    assertThat(run("--trace", trace().toString(), "--calendar", calendar.toString()))
        .startsWith("It will not hold")
        .contains("the calendar is thin");
  }

  @Test
  void tellsWhatAPeakReallyCost() throws IOException {
    Path tasks =
        Files.writeString(
            root.resolve("tasks.csv"),
            "pullStartedAt,stoppedAt\n2027-01-04T14:00:00Z,2027-01-05T00:00:00Z\n");

    assertThat(run("--trace", trace().toString(), "--tasks", tasks.toString()))
        .contains("By the seconds of 1 tasks that ECS told, the windows cost 1.34 dollars");
  }

  @Test
  void namesEveryWrongWordAtOnce() {
    assertThatThrownBy(() -> run("--quota", "much", "--speed", "--trace"))
        .isInstanceOf(TraceException.class)
        .hasMessageContainingAll("--quota wants a number", "no option --speed", "--trace wants");
  }

  @Test
  void refusesAFileThatIsNotThereAndACalendarThatIsNone() throws IOException {
    assertThatThrownBy(() -> run("--trace", "nowhere.csv"))
        .hasMessageContaining("no file nowhere.csv");
    Path calendar = Files.writeString(root.resolve("calendar.json"), "{}");
    assertThatThrownBy(() -> run("--calendar", calendar.toString()))
        .isInstanceOf(SettingsException.class);
  }
}
