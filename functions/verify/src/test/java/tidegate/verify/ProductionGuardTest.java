package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.verify.VerifyFixture.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;
import tidegate.testbed.doubles.InMemoryProbes;

/** Production that is broken is told once, and rolled back where that helps. */
class ProductionGuardTest {

  private static final Finding RENDERS_FAILED = InMemoryProbes.finding("renders", Outcome.FAILED);
  private static final Finding SITEURL_FAILED = InMemoryProbes.finding("siteurl", Outcome.FAILED);
  private static final Finding RENDERS = InMemoryProbes.finding("renders", Outcome.PASSED);

  private final VerifyFixture verify = new VerifyFixture();

  @Test
  void looksFromInsideWithTheDatabaseAndFromOutsideWithout() {
    verify.round();

    assertThat(verify.told).isEmpty();
    assertThat(verify.probes.asked).hasSize(2);
    assertThat(verify.probes.requests().getFirst().database()).isTrue();
    assertThat(verify.probes.requests().getLast().database()).isFalse();
  }

  @Test
  void tellsAFaultOnceAndThatItIsWellAgain() {
    verify.probes.finds("outside", RENDERS_FAILED);
    verify.round();
    verify.round(NOW.plus(Duration.ofMinutes(15)));

    assertThat(verify.told).hasSize(1);
    Notice page = verify.told.getFirst();
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

    verify.probes.allWell();
    verify.round(NOW.plus(Duration.ofMinutes(80)));
    verify.round(NOW.plus(Duration.ofMinutes(95)));

    assertThat(verify.told).hasSize(2);
    assertThat(verify.told.getLast().body())
        .isEqualTo(
            "production is healthy again; it was broken for 1 h 20 min until Thu 12 Nov 2026"
                + " 13:20 KST (outside/renders)");
  }

  @Test
  void tellsThatProductionCouldNotProveItselfAndNeverGoesBackForIt() {
    verify.probes.finds(
        "outside",
        RENDERS,
        InMemoryProbes.finding("identity", Outcome.UNMEASURED),
        InMemoryProbes.finding("theme", Weight.RELATIVE, Outcome.UNMEASURED));
    verify.round();
    verify.round(NOW.plus(Duration.ofMinutes(15)));

    assertThat(verify.told).hasSize(1);
    assertThat(verify.told.getFirst().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(verify.told.getFirst().body()).contains("outside/identity").doesNotContain("theme");
  }

  @Test
  void tellsAFaultThatComesOnTopAndAFaultThatComesBack() {
    verify.probes.finds("outside", RENDERS_FAILED);
    verify.round();
    verify.probes.finds("outside", RENDERS_FAILED, SITEURL_FAILED);
    verify.round();
    verify.probes.allWell();
    verify.round();
    verify.probes.finds("outside", RENDERS_FAILED);
    verify.round();

    assertThat(verify.told)
        .extracting(Notice::subject)
        .containsExactly(
            "production is broken (renders)",
            "production is broken (renders, siteurl)",
            "production is healthy again",
            "production is broken (renders)");
  }

  @Test
  void aHiccupIsNoFault() {
    verify.probes.answers("outside", look -> List.of(look == 1 ? RENDERS_FAILED : RENDERS));

    verify.round();

    assertThat(verify.told).isEmpty();
    assertThat(verify.probes.requests().getLast().checks()).containsExactly("renders");
  }

  @Test
  void tellsAFaultThatTheSecondLookCouldNotSeeAndNeverCallsProductionWell() {
    verify.probes.answers("inside", look -> look == 1 ? List.of(SITEURL_FAILED) : silent());

    verify.round();

    assertThat(verify.told).hasSize(1);
    assertThat(verify.told.getFirst().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(verify.told.getFirst().body())
        .contains("what siteurl saw (seen once; the second look did not answer)");
    assertThat(verify.ecs.tags).doesNotContainKey("tidegate:well");
  }

  @Test
  void undoesNothingForAFaultThatWasSeenOnce() {
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, NOW));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.shiftedAt(NOW.minusSeconds(60)));
    verify.probes.answers("inside", look -> look == 1 ? List.of(SITEURL_FAILED) : silent());

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void pagesForAFaultOfWhichWasToldThatNobodyCouldSeeIt() {
    Finding unmeasured = InMemoryProbes.finding("siteurl", Outcome.UNMEASURED);
    verify.probes.finds("inside", unmeasured, RENDERS);
    verify.round();
    verify.probes.finds("inside", SITEURL_FAILED);
    verify.round();
    verify.probes.finds("inside", unmeasured, RENDERS);
    verify.round();

    assertThat(verify.told)
        .extracting(Notice::urgency)
        .containsExactly(Urgency.WARNING, Urgency.PAGE);
  }

  private static List<Finding> silent() {
    throw new ProbeUnavailableException("inside gave no reply");
  }

  @Test
  void whatIsRelativeIsNoFaultWithoutBlue() {
    Finding mixed = InMemoryProbes.finding("mixed-content", Weight.RELATIVE, Outcome.FAILED);
    verify.probes.finds("outside", mixed, RENDERS);

    verify.round();

    assertThat(verify.told).isEmpty();
  }

  @Test
  void warnsOnceWhereNobodyCouldLook() {
    verify.probes.answers(
        "inside",
        _ -> {
          throw new ProbeUnavailableException("inside failed: timed out");
        });

    verify.round();
    verify.round();

    assertThat(verify.told).hasSize(1);
    assertThat(verify.told.getFirst().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(verify.told.getFirst().subject()).isEqualTo("production could not be checked");
    assertThat(verify.told.getFirst().body()).contains("inside failed: timed out");
  }

  @Test
  void triesAgainToTellWhatDidNotGetThrough() {
    verify.probes.finds("outside", RENDERS_FAILED);
    verify.calls.refuse("Publish", new IllegalStateException("SNS is not there"));
    assertThatThrownBy(verify::round).hasMessage("SNS is not there");

    verify.calls.allow("Publish");
    verify.round();

    assertThat(verify.told).hasSize(1);
  }

  /** Met in seed 134 of the months: an event was retried, and a tick had come before it. */
  @Test
  void tellsThatItIsWellAgainThoughAnEventCameLate() {
    verify.probes.finds("outside", RENDERS_FAILED);
    verify.round();
    verify.probes.allWell();

    verify.round(NOW.minus(Duration.ofMinutes(6)));

    assertThat(verify.told.getLast().body()).contains("it was broken for 0 min");
  }
}
