package tidegate.peaks.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.notice.Language;
import tidegate.core.notice.NoticeFacts;
import tidegate.core.policy.FloorBounds.MaxAfter;
import tidegate.core.policy.FloorBounds.MaxRaise;
import tidegate.core.time.HumanTime;
import tidegate.core.time.MachineTime;
import tidegate.peaks.decide.News;
import tidegate.peaks.observe.CapacityStatus;
import tidegate.peaks.observe.Cause;
import tidegate.peaks.readiness.Gap;
import tidegate.peaks.readiness.Readiness;
import tidegate.peaks.readiness.ReadinessTopic;

/** Every sentence, in both languages. */
class TextsTest {

  private static final Instant NOW = Instant.parse("2026-12-04T14:30:00Z");
  private static final Window WINDOW = window("");
  private static final Window CHRISTMAS = window(",\"why\":\"Christmas\"");
  private static final Floor FLOOR = new Floor(10, WINDOW.why(), Optional.of(WINDOW));
  private static final CapacityStatus STATUS = new CapacityStatus(3, OptionalInt.of(1), false);
  private static final MaxRaise MAX = new MaxRaise(6, 20);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ServiceName SERVICE = new ServiceName("site", "web");

  private final Texts english = new English(new HumanTime(Language.ENGLISH, SEOUL), SERVICE);
  private final Texts korean = new Korean(new HumanTime(Language.KOREAN, SEOUL), SERVICE);

  static Stream<News> everything() {
    var causes =
        Arrays.stream(Cause.Kind.values()).map(kind -> new Cause(kind, "as AWS says it")).toList();
    List<Gap> gaps =
        List.of(
            new Gap.Vcpus(20, 6, false),
            new Gap.Connections(200, 85, "db.t4g.small", true),
            new Gap.Maintenance("wed:05:00-wed:05:30", List.of("EngineVersion")),
            new Gap.Backup("05:00-05:30"),
            new Gap.Database("upgrading"),
            new Gap.NoRestorePoint(),
            new Gap.Credits(41, "db.t4g.small"),
            new Gap.Storage(2.5, 20),
            new Gap.ImageGone("wp", "wp@sha256:a1", /* archived= */ false),
            new Gap.ImageGone("wp", "wp@sha256:a1", /* archived= */ true),
            new Gap.PolicyOfOneColour("requests", "shop-2/9a", false),
            new Gap.MaxByOthers("night", 4, 10, NOW),
            new Gap.ScaleOutSuspended(),
            new Gap.ScaleInSuspended());
    var unasked =
        Arrays.stream(ReadinessTopic.values())
            .map(topic -> new Readiness.Unasked(topic, "access denied"))
            .toList();
    var asked = List.of(ReadinessTopic.values());
    Stream<News> kept =
        Arrays.stream(News.Keeper.values())
            .map(keeper -> new News.StillAbove(WINDOW, 10, 2, 25.73, keeper));
    Stream<News> back =
        Stream.of(
                new MaxAfter.Untouched(),
                new MaxAfter.GivenBack(20, 6),
                new MaxAfter.Owners(12),
                new MaxAfter.StillNeeded(),
                new MaxAfter.Later(20, 6))
            .map(max -> new News.GivenBack(WINDOW, 2, 52.53, max, WINDOW.end()));
    return Stream.of(
            kept,
            back,
            Stream.of(
                new News.Raised(2, FLOOR, Optional.of(MAX)),
                new News.Corrected(News.Setting.MIN, 3, FLOOR),
                new News.Corrected(News.Setting.DESIRED, 3, FLOOR),
                new News.Held(2, 10, rollout()),
                new News.RolloutStopped(WINDOW, rollout()),
                new News.RolloutGoesOn(WINDOW, rollout(), WINDOW.start()),
                new News.Late(WINDOW, STATUS, causes),
                new News.Missed(WINDOW, STATUS, causes),
                new News.Fell(WINDOW, STATUS, causes),
                new News.Proved(WINDOW, STATUS, Duration.ofMinutes(-5), Optional.of(MAX)),
                new News.LookedAhead(WINDOW, new Readiness(asked, gaps, unasked)),
                new News.LookedAhead(WINDOW, new Readiness(asked, List.of(), unasked)),
                new News.LookedAhead(WINDOW, new Readiness(asked, List.of(), List.of())),
                new News.MaxGivenBack(20, 6),
                new News.BroughtDown(WINDOW, 10, 2),
                new News.LeftAlone(15, FLOOR, 16.08),
                new News.Asleep(),
                new News.NotRemembered(WINDOW, "InvalidParameterException", Optional.of(MAX)),
                new News.TooOld()))
        .flatMap(news -> news);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void saysItInBothLanguages(News news) {
    assertThat(english.subject(news)).matches("[\\x20-\\x7e]{5,99}");
    assertThat(english.body(news, NOW)).matches("(?s)[\\x20-\\x7e\\n]+").doesNotContain("%");
    assertThat(korean.subject(news)).matches(".*[가-힣].*");
    assertThat(korean.body(news, NOW)).matches("(?s).*[가-힣].*").doesNotContain("%");
  }

  /** "2(으)로", "5일 피크이(가)" and English times make a Korean reader stop. */
  @ParameterizedTest
  @MethodSource("everything")
  void koreanHasNoDoubledParticleAndNoEnglishName(News news) {
    assertThat(korean.subject(news) + korean.body(news, NOW))
        .doesNotContain("(으)로", "이(가)", "을(를)", "은(는)", "와(과)", "peak of", " min", " KST")
        .doesNotContain("작업", "십시오");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void theRunbookNamesWhatIsMailedAndNothingElse(News news) throws IOException {
    assertNamed(english.subject(news), "runbook.md", news);
    assertNamed(korean.subject(news), "runbook.ko.md", news);
  }

  private static void assertNamed(String subject, String runbook, News news) throws IOException {
    assertThat(subjects(runbook).anyMatch(subject::startsWith))
        .as("docs/%s names '%s'", runbook, subject)
        .isEqualTo(Audience.of(news).isPresent());
  }

  @Test
  void callsAPeakByTheCalendarsOwnWordsWithoutAnArticle() {
    var ready = new News.LookedAhead(CHRISTMAS, new Readiness(List.of(), List.of(), List.of()));

    assertThat(english.subject(ready)).isEqualTo("Ready for Christmas");
    assertThat(english.body(ready, NOW))
        .startsWith("Christmas starts on Sat 5 Dec 00:00 KST and ends on Mon 7 Dec 00:00 KST");
    assertThat(korean.body(ready, NOW))
        .startsWith("Christmas 기간은 12월 5일(토) 0시부터 12월 7일(월) 0시까지입니다.");
  }

  @Test
  void saysInKoreanHowLongBeforeItsStartThePeakStands() {
    var proved =
        new News.Proved(
            WINDOW,
            new CapacityStatus(10, OptionalInt.of(10), true),
            Duration.ofMinutes(160),
            Optional.empty());

    assertThat(korean.body(proved, NOW))
        .isEqualTo("5일 피크 용량을 확인했습니다. 시작 2시간 40분 전, 실행 10개, 정상 10개.");
  }

  @Test
  void saysNotThatNothingIsMissingWhereSomethingCouldNotBeAsked() {
    var unasked =
        new News.LookedAhead(
            WINDOW,
            new Readiness(
                List.of(ReadinessTopic.DATABASE),
                List.of(),
                List.of(new Readiness.Unasked(ReadinessTopic.RUNNING_IMAGE, "AccessDenied: no"))));

    assertThat(english.subject(unasked))
        .isEqualTo("Ready for the peak of the 5th, as far as could be asked");
    assertThat(english.body(unasked, NOW))
        .doesNotContain("nothing is missing")
        .contains("Could not be asked, so look at it yourself:")
        .contains("- the running image in ECR: AccessDenied: no")
        .endsWith("Asked: the database.");
    assertThat(korean.body(unasked, NOW)).doesNotContain("부족한 것이 없습니다");
  }

  private static Window window(String more) {
    return PeakCalendar.parse(
            """
            {"zone":"Asia/Seoul","baseline":2,"max":20,
             "peaks":[{"days":[5],"length":"P2D","floor":10%s}]}
            """
                .formatted(more))
        .windows(NOW, NOW.plusSeconds(1))
        .getFirst();
  }

  private static Deployment rollout() {
    return new Deployment(
        "d-1",
        Deployment.Status.IN_PROGRESS,
        "tidegate hotfix hotfix-7 sha256:" + "0".repeat(64),
        "user",
        NOW,
        Optional.empty(),
        /* shifted= */ false,
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static Stream<String> subjects(String runbook) throws IOException {
    return Files.readAllLines(Path.of("../../docs", runbook)).stream()
        .filter(line -> line.startsWith("| *\""))
        .flatMap(row -> Pattern.compile("\\*\"([^\"]+)\"\\*").matcher(row).results())
        .map(quote -> quote.group(1));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void givesProgramsTheCommandsThatPeopleGet(News news) {
    NoticeFacts facts = new NewsFacts(SERVICE, new MachineTime(SEOUL)).of(news);

    assertThat(facts.commands())
        .allSatisfy(command -> {
          assertThat(english.body(news, NOW)).contains(command);
          assertThat(korean.body(news, NOW)).contains(command);
        });
  }

  @ParameterizedTest
  @MethodSource("everything")
  void documentsEachKindThatIsTold(News news) throws IOException {
    String kinds = Files.readString(Path.of("../../docs/events.md"));
    String kind = new NewsFacts(SERVICE, new MachineTime(SEOUL)).of(news).kind();

    if (Audience.of(news).isPresent()) {
      assertThat(kinds).contains("| peaks | `" + kind + "` |");
    }
  }
}
