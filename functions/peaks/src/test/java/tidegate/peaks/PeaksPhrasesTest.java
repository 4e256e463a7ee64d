package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;

class PeaksPhrasesTest {

  private static final Window WINDOW =
      new Window(
          at("2026-11-24T23:00"), at("2026-11-25T00:00"), at("2026-11-27T00:00"), 10, "the-peak");
  private static final Floor FLOOR = new Floor(10, "the-peak", Optional.of(WINDOW));
  private static final Standing STANDING = new Standing(3, OptionalInt.of(1), false);

  private final PeaksPhrases english = phrases(Language.ENGLISH);
  private final PeaksPhrases korean = phrases(Language.KOREAN);

  static Stream<News> everything() {
    var causes =
        Arrays.stream(Cause.Kind.values()).map(kind -> new Cause(kind, "evidence")).toList();
    List<Gap> gaps =
        List.of(
            new Gap.Vcpus(20, 6, false),
            new Gap.Connections(200, 85, "db.t4g.small", true),
            new Gap.Maintenance("wed:05:00-wed:05:30", List.of("EngineVersion")),
            new Gap.Backup("05:00-05:30"),
            new Gap.Database("upgrading"),
            new Gap.Credits(41, "db.t4g.small"),
            new Gap.Storage(2.5, 20),
            new Gap.Unread("database"));
    var rollout = FakeDeployments.rollout(/* shifted= */ false);
    return Stream.concat(
        Arrays.stream(News.Keeper.values())
            .map(keeper -> new News.StillAbove(WINDOW, 10, 2, 25.73, keeper)),
        Stream.of(
            new News.Raised(2, FLOOR),
            new News.Corrected("min", 3, FLOOR),
            new News.Held(2, 10, rollout),
            new News.RolloutStopped(WINDOW, rollout),
            new News.Late(WINDOW, STANDING, causes),
            new News.Missed(WINDOW, STANDING, causes),
            new News.Fell(WINDOW, STANDING, causes),
            new News.Proved(WINDOW, STANDING, Duration.ofMinutes(-5)),
            new News.NotReady(WINDOW, gaps),
            new News.Ready(WINDOW),
            new News.GivenBack(WINDOW, 2, 52.53),
            new News.BroughtDown(WINDOW, 10, 2),
            new News.LeftAlone(15, FLOOR, 16.08),
            new News.TooOld()));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void saysItInBothLanguages(News news) {
    assertThat(english.sentence(news)).matches("(?s)[\\x20-\\x7e\\n]+").doesNotContain("%");
    assertThat(korean.sentence(news)).as("logs are English").isEqualTo(english.sentence(news));
    assertThat(korean.notice(news).isPresent()).isEqualTo(english.notice(news).isPresent());
    korean
        .notice(news)
        .ifPresent(notice -> {
          assertThat(notice.subject()).matches(".*[가-힣].*");
          assertThat(notice.body()).matches("(?s).*[가-힣].*").doesNotContain("%");
        });
    english
        .notice(news)
        .ifPresent(notice -> assertThat(notice.subject()).matches("[\\x20-\\x7e]{5,99}"));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void theRunbookNamesWhatIsMailedAndNothingElse(News news) throws IOException {
    var subject =
        new EnglishTexts(new HumanTime(Language.ENGLISH, ZoneId.of("Asia/Seoul"))).subject(news);

    assertThat(runbooksSubjects().anyMatch(subject::startsWith))
        .as("docs/runbook.md names '%s'", subject)
        .isEqualTo(english.notice(news).isPresent());
  }

  private static Stream<String> runbooksSubjects() throws IOException {
    return Files.readAllLines(Path.of("../../docs/runbook.md")).stream()
        .filter(line -> line.startsWith("| *\""))
        .flatMap(row -> Pattern.compile("\\*\"([^\"]+)\"\\*").matcher(row).results())
        .map(quote -> quote.group(1));
  }

  private static PeaksPhrases phrases(Language language) {
    return new PeaksPhrases(language, ZoneId.of("Asia/Seoul"));
  }
}
