package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.verify.World.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.cloud.lambda.ProbeUnavailableException;
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
            "production is healthy again; it was broken for 1 h 20 min until Thu 12 Nov 2026"
                + " 13:20 KST (outside/renders)");
  }

  @Test
  void tellsThatProductionCouldNotProveItselfAndNeverGoesBackForIt() {
    world.probes.finds(
        "outside",
        RENDERS,
        FakeProbes.finding("identity", Outcome.UNMEASURED),
        FakeProbes.finding("theme", Weight.RELATIVE, Outcome.UNMEASURED));
    world.round();
    world.round(NOW.plus(Duration.ofMinutes(15)));

    assertThat(world.told).hasSize(1);
    assertThat(world.told.getFirst().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(world.told.getFirst().body()).contains("outside/identity").doesNotContain("theme");
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
            "production is healthy again",
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
    assertThat(world.told.getFirst().subject()).isEqualTo("production could not be checked");
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

  /** Met in seed 134 of the months: an event was retried, and a tick had come before it. */
  @Test
  void tellsThatItIsWellAgainThoughAnEventCameLate() {
    world.probes.finds("outside", RENDERS_FAILED);
    world.round();
    world.probes.allWell();

    world.round(NOW.minus(Duration.ofMinutes(6)));

    assertThat(world.told.getLast().body()).contains("it was broken for 0 min");
  }
}
