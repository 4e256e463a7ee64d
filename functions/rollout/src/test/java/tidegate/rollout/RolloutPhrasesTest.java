package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.cloud.Denied;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.release.Release;
import tidegate.rollout.preflight.Text;

class RolloutPhrasesTest {

  private static final Release RELEASE = new Release("release-2", NEW, PUSHED, false);
  private static final Deployment OTHER =
      Specimens.deployment("d-1", "release-1", OLD, Status.IN_PROGRESS, PUSHED, true);

  private final RolloutPhrases phrases = new RolloutPhrases(Given.settings());

  static Stream<Decision> decisions() {
    return Stream.of(
        new Decision.NoRelease(),
        new Decision.NoPrimary(),
        new Decision.UpToDate(RELEASE),
        new Decision.UnderWay(RELEASE, OTHER),
        new Decision.AlreadyTried(RELEASE, OTHER),
        new Decision.InFlight(RELEASE, OTHER, 30),
        new Decision.Frozen(
            RELEASE, new Freeze(PUSHED, PUSHED.plusSeconds(60), "peak"), Optional.empty()),
        new Decision.LeftToATick(RELEASE, new Freeze(PUSHED, PUSHED.plusSeconds(60), "peak")),
        new Decision.Waiting(RELEASE, List.of()),
        new Decision.Refused(RELEASE, List.of()),
        new Decision.Barred(new Denied("role", "ecs:DescribeServices", "*")),
        new Decision.Started(RELEASE, "d-2", false),
        new Decision.Started(RELEASE, "d-2", true),
        new Decision.Overtaken(RELEASE),
        new Decision.StopAndRollBack(OTHER),
        new Decision.EndedFirst(OTHER),
        new Decision.NoWayBack(Optional.empty()),
        new Decision.NoWayBack(Optional.of(OTHER)));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void everyDecisionIsASentenceInBothLanguages(Decision decision) {
    Text sentence = phrases.sentence(decision, PUSHED);

    assertThat(sentence.english()).isNotBlank().doesNotContainPattern("\\{\\d|%s|[가-힣]");
    assertThat(sentence.korean()).containsPattern("[가-힣]").doesNotContainPattern("\\{\\d|%s");
  }

  @Test
  void refusalsShareTheirFirstWords() {
    assertThat(
            decisions()
                .filter(
                    decision -> Topic.of(decision).filter(t -> !t.reason().isEmpty()).isPresent())
                .map(decision -> phrases.sentence(decision, PUSHED).english()))
        .isNotEmpty()
        .allMatch(sentence -> sentence.startsWith("not deploying: "));
  }

  @Test
  void aReasonFitsATag() {
    assertThat(decisions().flatMap(decision -> Topic.of(decision).stream()))
        .allSatisfy(topic -> assertThat(topic.reason()).matches("[A-Za-z0-9_.:/=+@-]{0,200}"));
  }

  @Test
  void aPeakThatIsOnIsNotSaidToStart() {
    var site = new FakeSite();
    Instant inPeak = Instant.parse("2026-11-25T03:00:00Z");

    Decision decision =
        new Rollout(Given.settings())
            .run(new Facts(site.ports()), new LiveActs(site.ports()), inPeak);

    assertThat(phrases.sentence(decision, inPeak).english())
        .startsWith(
            "not deploying: peak of the 25th is on; release-2 will start Fri 27 Nov 00:00 KST");
  }

  @Test
  void noticesAreInTheLanguageOfTheSetting() {
    var site = new FakeSite();

    new Rollout(Given.settings("LANGUAGE", "ko"))
        .run(new Facts(site.ports()), new LiveActs(site.ports()), PUSHED);

    assertThat(site.told.getFirst().subject()).contains("배포합니다");
  }
}
