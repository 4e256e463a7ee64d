package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.verify.World.NOW;

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

/** A release serves, and the one before it is kept. */
class WhileBlueIsKeptTest {

  private static final Finding RENDERS_FAILED = FakeProbes.finding("renders", Outcome.FAILED);
  private static final Finding SITEURL_FAILED = FakeProbes.finding("siteurl", Outcome.FAILED);

  private final World world = new World();

  private final Instant shifted = NOW.minus(Duration.ofMinutes(20));

  @BeforeEach
  void shift() {
    world.round(shifted.minus(Duration.ofMinutes(30)));
    assertThat(world.tags).containsEntry("tidegate:well", "site:41");
    world.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, shifted.minusSeconds(600)));
    world.lifecycles.put("d-1", Rollouts.shiftedAt(shifted));
    world.taskSets.clear();
    world.taskSets.add(World.set("PRIMARY", "d-1", "site:42", 2));
    world.taskSets.add(World.set("ACTIVE", "d-0", "site:41", 2));
  }

  @Test
  void goesBackAndTellsAndRemembersWhy() {
    world.probes.finds("inside", SITEURL_FAILED);

    world.round();

    assertThat(world.stopped).containsExactly("d-1");
    assertThat(world.told).as("that it serves is no news then").hasSize(1);
    assertThat(world.told.getFirst().urgency()).isEqualTo(Urgency.PAGE);
    assertThat(world.told.getFirst().subject())
        .isEqualTo("rolling back: release-7 broke production (siteurl)");
    assertThat(Refusal.readStop(world.tags, "d-1")).map(Refusal::check).contains("siteurl");
  }

  @Test
  void doesNotSayThatItGoesBackFromARolloutThatEndedMeanwhile() {
    world.probes.finds("inside", SITEURL_FAILED);
    world.over.add("d-1");

    world.round();

    assertThat(world.stopped).isEmpty();
    assertThat(world.told.getFirst().subject()).isEqualTo("production is broken (siteurl)");
    assertThat(world.told.getFirst().body()).contains("no earlier release is kept to go back to");
  }

  @Test
  void leavesAReleaseThatIsWellAlone() {
    world.round();

    assertThat(world.stopped).isEmpty();
    assertThat(world.tags).containsEntry("tidegate:well", "site:42 site:41");
  }

  @Test
  void goesBackFromAReleaseThatWasWellAtFirst() {
    world.round();
    world.probes.finds("inside", RENDERS_FAILED);

    world.round();

    assertThat(world.stopped).containsExactly("d-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"site:40", ""})
  void doesNotGoBackToWhatIsNotKnownToBeBetter(String well) {
    world.tags.put("tidegate:well", well);
    world.probes.finds("inside", RENDERS_FAILED);

    world.round();

    assertThat(world.stopped).isEmpty();
    assertThat(world.told.getFirst().body()).contains("not known to be any better");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void doesNotGoBackToTasksThatDoNotStand(int running) {
    world.taskSets.removeLast();
    world.taskSets.add(World.set("ACTIVE", "d-0", "site:41", running));
    world.probes.finds("inside", RENDERS_FAILED);

    world.round();

    assertThat(world.stopped).isEmpty();
  }

  @Test
  void doesNotGoBackToTasksThatEnd() {
    world.taskSets.removeLast();
    world.taskSets.add(World.set("DRAINING", "d-0", "site:41", 2));
    world.probes.finds("inside", RENDERS_FAILED);

    world.round();

    assertThat(world.stopped).isEmpty();
  }

  @Test
  void doesNotBlameTheReleaseForWhatWasBrokenBefore() {
    world.tags.put("tidegate:fault", shifted.minus(Duration.ofHours(1)) + " outside/renders");
    world.probes.finds("outside", RENDERS_FAILED);
    world.round();
    assertThat(world.stopped).isEmpty();
    assertThat(world.told).as("told before").noneMatch(one -> one.urgency() == Urgency.PAGE);

    world.probes.finds("inside", SITEURL_FAILED);
    world.round();
    assertThat(world.stopped).as("something new is broken").containsExactly("d-1");
  }

  @Test
  void doesNotGoBackBecauseNobodyCouldLook() {
    world.probes.answers(
        "outside",
        _ -> {
          throw new ProbeUnavailableException("gone");
        });

    world.round();

    assertThat(world.stopped).isEmpty();
  }

  @Test
  void doesNotStopARolloutWhoseTrafficHasNotShifted() {
    world.lifecycles.clear();
    world.probes.finds("outside", RENDERS_FAILED);

    world.round();

    assertThat(world.stopped).isEmpty();
    assertThat(world.told).hasSize(1);
  }

  @Test
  void aMinuteOfTroubleInFrontOfTheSiteStopsNoGoodRelease() {
    world.round();
    world.probes.finds("outside", RENDERS_FAILED);

    world.round(NOW.plus(Duration.ofMinutes(15)));
    world.probes.allWell();
    world.round(NOW.plus(Duration.ofMinutes(30)));

    assertThat(world.stopped).isEmpty();
    assertThat(world.told)
        .extracting(Notice::subject)
        .containsExactly(
            "shipped: release-7", "production is broken (renders)", "production is healthy again");
    assertThat(world.told.get(1).body()).contains("healthy from inside the VPC: check the CDN");
  }

  @Test
  void anHourOfTroubleInFrontOfTheSiteThatBeganLaterStopsNoGoodRelease() {
    world.round();
    world.probes.finds("outside", RENDERS_FAILED);

    for (int tick = 1; tick <= 4; tick++) {
      world.round(NOW.plus(Duration.ofMinutes(15L * tick)));
    }

    assertThat(world.stopped).isEmpty();
  }

  @Test
  void goesBackForWhatOnlyVisitorsSeeWhereItBeganWithTheShiftAndLasts() {
    world.probes.finds("outside", RENDERS_FAILED);

    world.round(shifted.plus(Duration.ofMinutes(10)));
    assertThat(world.stopped).as("it may be a minute's trouble").isEmpty();
    world.round(shifted.plus(Duration.ofMinutes(25)));

    assertThat(world.stopped).containsExactly("d-1");
  }
}
