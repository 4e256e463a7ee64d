package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.verify.VerifyFixture.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.memory.Refusal;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.testbed.doubles.InMemoryProbes;

/** A release serves, and the one before it is kept. */
class WhileBlueIsKeptTest {

  private static final Finding RENDERS_FAILED = InMemoryProbes.finding("renders", Outcome.FAILED);
  private static final Finding SITEURL_FAILED = InMemoryProbes.finding("siteurl", Outcome.FAILED);

  private final VerifyFixture verify = new VerifyFixture();

  private final Instant shifted = NOW.minus(Duration.ofMinutes(20));

  @BeforeEach
  void shift() {
    verify.round(shifted.minus(Duration.ofMinutes(30)));
    assertThat(verify.ecs.tags).containsEntry("tidegate:well", "site:41");
    verify.codeDeploy.deployments.add(
        Rollouts.rollout("d-1", Status.IN_PROGRESS, shifted.minusSeconds(600)));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.shiftedAt(shifted));
    verify.taskSets.clear();
    verify.taskSets.add(VerifyFixture.set("PRIMARY", "d-1", "site:42", 2));
    verify.taskSets.add(VerifyFixture.set("ACTIVE", "d-0", "site:41", 2));
  }

  @Test
  void goesBackAndTellsAndRemembersWhy() {
    verify.probes.finds("inside", SITEURL_FAILED);

    verify.round();

    assertThat(verify.codeDeploy.stopped).containsExactly("d-1");
    assertThat(verify.told).as("that it serves is no news then").hasSize(1);
    assertThat(verify.told.getFirst().urgency()).isEqualTo(Urgency.PAGE);
    assertThat(verify.told.getFirst().subject())
        .isEqualTo("rolling back: release-7 broke production (siteurl)");
    assertThat(Refusal.readStop(verify.ecs.tags, "d-1")).map(Refusal::check).contains("siteurl");
  }

  @Test
  void doesNotSayThatItGoesBackFromARolloutThatEndedMeanwhile() {
    verify.probes.finds("inside", SITEURL_FAILED);
    verify.codeDeploy.over.add("d-1");

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
    assertThat(verify.told.getFirst().subject()).isEqualTo("production is broken (siteurl)");
    assertThat(verify.told.getFirst().body()).contains("no earlier release is kept to go back to");
  }

  @Test
  void leavesAReleaseThatIsWellAlone() {
    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
    assertThat(verify.ecs.tags).containsEntry("tidegate:well", "site:42 site:41");
  }

  @Test
  void goesBackFromAReleaseThatWasWellAtFirst() {
    verify.round();
    verify.probes.finds("inside", RENDERS_FAILED);

    verify.round();

    assertThat(verify.codeDeploy.stopped).containsExactly("d-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site:40", ""})
  void doesNotGoBackToWhatIsNotKnownToBeBetter(String well) {
    verify.ecs.tags.put("tidegate:well", well);
    verify.probes.finds("inside", RENDERS_FAILED);

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
    assertThat(verify.told.getFirst().body()).contains("not known to be any better");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void doesNotGoBackToTasksThatDoNotStand(int running) {
    verify.taskSets.removeLast();
    verify.taskSets.add(VerifyFixture.set("ACTIVE", "d-0", "site:41", running));
    verify.probes.finds("inside", RENDERS_FAILED);

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void doesNotGoBackToTasksThatEnd() {
    verify.taskSets.removeLast();
    verify.taskSets.add(VerifyFixture.set("DRAINING", "d-0", "site:41", 2));
    verify.probes.finds("inside", RENDERS_FAILED);

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void doesNotBlameTheReleaseForWhatWasBrokenBefore() {
    verify.ecs.tags.put("tidegate:fault", shifted.minus(Duration.ofHours(1)) + " outside/renders");
    verify.probes.finds("outside", RENDERS_FAILED);
    verify.round();
    assertThat(verify.codeDeploy.stopped).isEmpty();
    assertThat(verify.told).as("told before").noneMatch(one -> one.urgency() == Urgency.PAGE);

    verify.probes.finds("inside", SITEURL_FAILED);
    verify.round();
    assertThat(verify.codeDeploy.stopped).as("something new is broken").containsExactly("d-1");
  }

  @Test
  void doesNotGoBackBecauseNobodyCouldLook() {
    verify.probes.answers(
        "outside",
        _ -> {
          throw new ProbeUnavailableException("gone");
        });

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void doesNotStopARolloutWhoseTrafficHasNotShifted() {
    verify.codeDeploy.lifecycles.clear();
    verify.probes.finds("outside", RENDERS_FAILED);

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
    assertThat(verify.told).hasSize(1);
  }

  @Test
  void aMinuteOfTroubleInFrontOfTheSiteStopsNoGoodRelease() {
    verify.round();
    verify.probes.finds("outside", RENDERS_FAILED);

    verify.round(NOW.plus(Duration.ofMinutes(15)));
    verify.probes.allWell();
    verify.round(NOW.plus(Duration.ofMinutes(30)));

    assertThat(verify.codeDeploy.stopped).isEmpty();
    assertThat(verify.told)
        .extracting(Notice::subject)
        .containsExactly(
            "shipped: release-7", "production is broken (renders)", "production is healthy again");
    assertThat(verify.told.get(1).body()).contains("healthy from inside the VPC: check the CDN");
  }

  @Test
  void anHourOfTroubleInFrontOfTheSiteThatBeganLaterStopsNoGoodRelease() {
    verify.round();
    verify.probes.finds("outside", RENDERS_FAILED);

    for (int tick = 1; tick <= 4; tick++) {
      verify.round(NOW.plus(Duration.ofMinutes(15L * tick)));
    }

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void goesBackForWhatOnlyVisitorsSeeWhereItBeganWithTheShiftAndLasts() {
    verify.probes.finds("outside", RENDERS_FAILED);

    verify.round(shifted.plus(Duration.ofMinutes(10)));
    assertThat(verify.codeDeploy.stopped).as("it may be a minute's trouble").isEmpty();
    verify.round(shifted.plus(Duration.ofMinutes(25)));

    assertThat(verify.codeDeploy.stopped).containsExactly("d-1");
  }
}
