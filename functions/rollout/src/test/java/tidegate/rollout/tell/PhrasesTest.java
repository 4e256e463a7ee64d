package tidegate.rollout.tell;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.cloud.Denied;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.cloud.ecs.ServiceGoneException.Why;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.HandFreeze;
import tidegate.core.memory.RefusedChecks;
import tidegate.core.policy.Moment;
import tidegate.core.release.Release;
import tidegate.rollout.Given;
import tidegate.rollout.Specimens;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.decide.NoAcceptance;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Result;
import tidegate.rollout.preflight.Text;

class PhrasesTest {

  private static final Release RELEASE = new Release("release-2", NEW, PUSHED, false);
  private static final Deployment OTHER =
      Specimens.deployment("d-1", "release-1", OLD, Status.IN_PROGRESS, PUSHED, true);

  private static final Acceptance WORD =
      Acceptance.now(NEW, "feed", PUSHED, "operator", "no reader takes it");

  private static final HandFreeze FROZEN =
      HandFreeze.given(PUSHED, PUSHED.plusSeconds(7200), "Min", "on TV");

  private static final Window PEAK =
      Given.settings().calendar().windows(PUSHED, PUSHED.plus(Duration.ofDays(30))).getFirst();

  private static final Outcome AWAITS_GO =
      stayed(new Reason.AwaitsGo(OTHER, PUSHED.plusSeconds(3600)));

  private static final Checked PASSED = new Checked("scan", Result.passed(), Moment.UNSTEADY);

  private static final Checked WAITS =
      new Checked(
          "alarms",
          Result.waits("alarm {0} is red", "경보 {0}이(가) 울리고 있습니다", "shop-5xx"),
          Moment.UNSTEADY);

  private static final Checked FAULTY =
      new Checked(
          "database",
          new Result.Faulty(
              Text.of("the database keeps no backups", "데이터베이스 백업이 꺼져 있습니다"),
              Text.of("keep them for 7 days or more", "백업 보존 기간을 7일 이상으로 하세요")),
          Moment.UNSTEADY);

  private final Phrases phrases = new Phrases(Given.settings());

  static Stream<Outcome> outcomes() {
    return Stream.of(
        stayed(new Reason.NoRelease()),
        stayed(new Reason.NoPrimary("CODE_DEPLOY", "ACTIVE")),
        stayed(new Reason.NoPrimary("ECS", "ACTIVE")),
        stayed(new Reason.NoPrimary("CODE_DEPLOY", "INACTIVE")),
        stayed(new Reason.NoAnswer("DeploymentGroupDoesNotExistException: none")),
        stayed(new Reason.NoService(new ServiceGoneException("shop", "web", Why.NO_CLUSTER))),
        stayed(new Reason.NoService(new ServiceGoneException("shop", "web", Why.NO_SERVICE))),
        stayed(new Reason.NoService(new ServiceGoneException("shop", "web", Why.DELETED))),
        stayed(new Reason.NotKept("A resource may have at most 50 tags")),
        stayed(new Reason.Older(RELEASE, "build-41", PUSHED.plusSeconds(3600))),
        stayed(new Reason.UpToDate(RELEASE)),
        stayed(new Reason.UnderWay(RELEASE, OTHER)),
        stayed(new Reason.AlreadyTried(RELEASE, OTHER)),
        stayed(new Reason.InFlight(RELEASE, OTHER, 30)),
        stayed(
            new Reason.Frozen(
                RELEASE,
                new Freeze(PEAK.leadStart(), PEAK.end(), PEAK.why()),
                Optional.of(PEAK),
                Optional.empty())),
        stayed(new Reason.Frozen(RELEASE, FROZEN.freeze(), Optional.empty(), Optional.of(FROZEN))),
        stayed(new Reason.FrozenAlready(FROZEN)),
        stayed(new Reason.NothingToThaw(Optional.empty())),
        stayed(new Reason.NothingToThaw(Optional.of(FROZEN.freeze()))),
        new Outcome.FreezeChanged(
            new FreezeChange.Frozen(FROZEN, Optional.of(FROZEN), Optional.of(OTHER))),
        new Outcome.FreezeChanged(
            new FreezeChange.Frozen(FROZEN, Optional.empty(), Optional.empty())),
        new Outcome.FreezeChanged(new FreezeChange.Thawed(FROZEN.thawed(PUSHED, "Ki"), FROZEN)),
        stayed(new Reason.LeftToATick(RELEASE, new Freeze(PUSHED, PUSHED.plusSeconds(60), "peak"))),
        stayed(new Reason.Waiting(RELEASE, List.of(WAITS))),
        stayed(new Reason.Refused(RELEASE, List.of(FAULTY, PASSED, WAITS))),
        stayed(new Reason.NoRepository("shop", "")),
        AWAITS_GO,
        stayed(new Reason.NothingAwaitsGo()),
        stayed(new Reason.NoGoNow(OTHER, Optional.empty(), List.of("shop-5xx"))),
        new Outcome.WentOn(OTHER),
        new Outcome.AccessDenied(new Denied("role", "ecs:DescribeServices", "*")),
        new Outcome.Started(RELEASE, "d-2", Intent.RELEASE, "", List.of()),
        new Outcome.Started(RELEASE, "d-2", Intent.WAY_BACK, "", List.of(FAULTY)),
        new Outcome.Failed(RELEASE, "no"),
        stayed(new Reason.Overtaken(RELEASE)),
        new Outcome.Stopped(OTHER),
        new Outcome.EndedFirst(OTHER),
        stayed(new Reason.NoWayBack()),
        new Outcome.Accepted(RELEASE, WORD, List.of("assets")),
        stayed(new Reason.NotAccepted(RELEASE, new NoAcceptance.NothingRefused())),
        stayed(
            new Reason.NotAccepted(
                RELEASE,
                new NoAcceptance.AnotherCheck(
                    "feeds", new RefusedChecks(List.of("feed"), List.of("siteurl"))))),
        stayed(new Reason.NotAccepted(RELEASE, new NoAcceptance.Absolute("siteurl"))),
        stayed(new Reason.NotAccepted(RELEASE, new NoAcceptance.Enough())),
        stayed(new Reason.NotAccepted(RELEASE, new NoAcceptance.Already(WORD))),
        stayed(new Reason.RunningImageGone(OLD)),
        stayed(new Reason.GoingBack(OTHER, Optional.of(PUSHED))),
        stayed(new Reason.GoingBack(OTHER, Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void everyOutcomeIsASentenceInBothLanguages(Outcome outcome) {
    Text sentence = phrases.sentence(outcome, PUSHED);

    assertThat(sentence.english()).isNotBlank().doesNotContainPattern("\\{\\d|%s|[가-힣]");
    assertThat(sentence.korean()).containsPattern("[가-힣]").doesNotContainPattern("\\{\\d|%s");
  }

  @Test
  void everyOutcomeAndReasonIsAmongThem() {
    Stream<Class<?>> said =
        outcomes()
            .flatMap(outcome ->
                outcome instanceof Outcome.Stayed(Reason reason)
                    ? Stream.of(outcome.getClass(), reason.getClass())
                    : Stream.of(outcome.getClass()));

    assertThat(said.distinct())
        .containsAll(List.of(Outcome.class.getPermittedSubclasses()))
        .containsAll(List.of(Reason.class.getPermittedSubclasses()));
  }

  @Test
  void refusalsShareTheirFirstWords() {
    assertThat(
            outcomes()
                .filter(outcome ->
                    NoticeTopic.of(outcome).filter(t -> !t.reason().isEmpty()).isPresent())
                // It asks, and refuses nothing.
                .filter(outcome -> !outcome.equals(AWAITS_GO))
                .map(outcome -> phrases.sentence(outcome, PUSHED).english()))
        .isNotEmpty()
        .allMatch(sentence -> sentence.startsWith("not deploying: "));
  }

  @Test
  void namesAPeakInTheReadersLanguage() {
    var frozen =
        new Reason.Frozen(
            RELEASE,
            new Freeze(PEAK.leadStart(), PEAK.end(), PEAK.why()),
            Optional.of(PEAK),
            Optional.empty());

    assertThat(phrases.sentence(stayed(frozen), PEAK.start()).korean())
        .startsWith("배포하지 않음: 25일 피크 진행 중. release-2는 11월 27일(금) 0시에 시작합니다");
  }

  @Test
  void aReasonFitsATag() {
    assertThat(outcomes().flatMap(outcome -> NoticeTopic.of(outcome).stream()))
        .allSatisfy(topic -> assertThat(topic.reason()).matches("[A-Za-z0-9_.:/=+@-]{0,200}"));
  }

  private static Outcome stayed(Reason reason) {
    return new Outcome.Stayed(reason);
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void givesProgramsTheCommandsThatPeopleGet(Outcome outcome) {
    Text sentence = phrases.sentence(outcome, PUSHED);

    assertThat(OutcomeFacts.of(outcome).commands())
        .allSatisfy(command -> {
          assertThat(sentence.english()).contains(command);
          assertThat(sentence.korean()).contains(command);
        });
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void documentsEachKindThatIsTold(Outcome outcome) throws IOException {
    String kinds = Files.readString(Path.of("../../docs/events.md"));

    if (NoticeTopic.of(outcome).isPresent()) {
      assertThat(kinds).contains("| rollout | `" + OutcomeFacts.of(outcome).kind() + "` |");
    }
  }
}
