package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.verify.World.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.cloud.codedeploy.Deployment.Status;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.core.memory.Refusal;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

/** Production that is broken is told once, and rolled back where that helps. */
class ProductionGuardTest {

  private static final Finding RENDERS_FAILED = FakeProbes.finding("renders", Outcome.FAILED);
  private static final Finding SITEURL_FAILED = FakeProbes.finding("siteurl", Outcome.FAILED);
  private static final Finding RENDERS = FakeProbes.finding("renders", Outcome.PASSED);

  private final World world = new World();

  @Test
  void looksFromInsideWithTheDatabaseAndFromOutsideWithout() {
    world.round();

    assertThat(world.told).isEmpty();
    assertThat(world.probes.asked).hasSize(2);
    assertThat(world.probes.asked.getFirst().database()).isTrue();
    assertThat(world.probes.asked.getLast().database()).isFalse();
  }

  @Test
  void tellsAFaultOnceAndThatItIsWellAgain() {
    world.probes.finds("outside", RENDERS_FAILED);
    world.round();
    world.round(NOW.plus(Duration.ofMinutes(15)));

    assertThat(world.told).hasSize(1);
    Notice page = world.told.getFirst();
    assertThat(page.urgency()).isEqualTo(Urgency.PAGE);
    assertThat(page.subject()).isEqualTo("production is broken (renders)");
    assertThat(page.body())
        .isEqualTo(
            """
            not rolling back: production is broken, and no earlier release is kept to go back to
            - outside/renders: what renders saw
              Evidence: https://shop.example/ 500 <html>
              Remedy: remedy of renders\
            """);

    world.probes.allWell();
    world.round(NOW.plus(Duration.ofMinutes(80)));
    world.round(NOW.plus(Duration.ofMinutes(95)));

    assertThat(world.told).hasSize(2);
    assertThat(world.told.getLast().body())
        .isEqualTo(
            "production is well again since 2026-11-12T13:20+09:00, after 1 h 20 min:"
                + " outside/renders");
  }

  @Test
  void tellsAFaultThatComesOnTopAndAFaultThatComesBack() {
    world.probes.finds("outside", RENDERS_FAILED);
    world.round();
    world.probes.finds("outside", RENDERS_FAILED, SITEURL_FAILED);
    world.round();
    world.probes.allWell();
    world.round();
    world.probes.finds("outside", RENDERS_FAILED);
    world.round();

    assertThat(world.told)
        .extracting(Notice::subject)
        .containsExactly(
            "production is broken (renders)",
            "production is broken (renders, siteurl)",
            "production is well again",
            "production is broken (renders)");
  }

  @Test
  void aHiccupIsNoFault() {
    world.probes.answers("outside", look -> List.of(look == 1 ? RENDERS_FAILED : RENDERS));

    world.round();

    assertThat(world.told).isEmpty();
    assertThat(world.probes.asked.getLast().checks()).containsExactly("renders");
  }

  @Test
  void whatIsRelativeIsNoFaultWithoutBlue() {
    Finding mixed = FakeProbes.finding("mixed-content", Weight.RELATIVE, Outcome.FAILED);
    world.probes.finds("outside", mixed, RENDERS);

    world.round();

    assertThat(world.told).isEmpty();
  }

  @Test
  void warnsOnceWhereNobodyCouldLook() {
    world.probes.answers(
        "inside",
        _ -> {
          throw new ProbeUnavailableException("inside failed: timed out");
        });

    world.round();
    world.round();

    assertThat(world.told).hasSize(1);
    assertThat(world.told.getFirst().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(world.told.getFirst().subject()).isEqualTo("production could not be looked at");
    assertThat(world.told.getFirst().body()).contains("inside failed: timed out");
  }

  @Test
  void triesAgainToTellWhatDidNotGetThrough() {
    world.probes.finds("outside", RENDERS_FAILED);
    world.telling = false;
    assertThatThrownBy(world::round).hasMessage("SNS is not there");

    world.telling = true;
    world.round();

    assertThat(world.told).hasSize(1);
  }

  /** A release serves, and the one before it is kept. */
  @Nested
  class WhileBlueIsKept {

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
      assertThat(world.told).hasSize(1);
      assertThat(world.told.getFirst().urgency()).isEqualTo(Urgency.PAGE);
      assertThat(world.told.getFirst().subject())
          .isEqualTo("rolling back: release-7 broke production (siteurl)");
      assertThat(Refusal.read(world.tags, "d-1")).map(Refusal::check).contains("siteurl");
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
      world.probes.finds("outside", RENDERS_FAILED);

      world.round();

      assertThat(world.stopped).containsExactly("d-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site:40", ""})
    void doesNotGoBackToWhatIsNotKnownToBeBetter(String well) {
      world.tags.put("tidegate:well", well);
      world.probes.finds("outside", RENDERS_FAILED);

      world.round();

      assertThat(world.stopped).isEmpty();
      assertThat(world.told.getFirst().body()).contains("not known to be any better");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void doesNotGoBackToTasksThatDoNotStand(int running) {
      world.taskSets.removeLast();
      world.taskSets.add(World.set("ACTIVE", "d-0", "site:41", running));
      world.probes.finds("outside", RENDERS_FAILED);

      world.round();

      assertThat(world.stopped).isEmpty();
    }

    @Test
    void doesNotGoBackToTasksThatEnd() {
      world.taskSets.removeLast();
      world.taskSets.add(World.set("DRAINING", "d-0", "site:41", 2));
      world.probes.finds("outside", RENDERS_FAILED);

      world.round();

      assertThat(world.stopped).isEmpty();
    }

    @Test
    void doesNotBlameTheReleaseForWhatWasBrokenBefore() {
      world.tags.put("tidegate:fault", shifted.minus(Duration.ofHours(1)) + " outside/renders");
      world.probes.finds("outside", RENDERS_FAILED);
      world.round();
      assertThat(world.stopped).isEmpty();
      assertThat(world.told).as("told before").isEmpty();

      world.probes.finds("outside", RENDERS_FAILED, SITEURL_FAILED);
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
  }
}
