package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Outcome.PASSED;
import static tidegate.core.verdict.Outcome.SKIPPED;
import static tidegate.core.verdict.Outcome.UNMEASURED;
import static tidegate.core.verdict.Weight.ABSOLUTE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.Hook;
import tidegate.gate.observe.ProbeStep;
import tidegate.testbed.doubles.InMemoryProbes;

class ProbeStepTest {

  private static final Finding SITEURL_UNMEASURED =
      InMemoryProbes.finding("siteurl", ABSOLUTE, UNMEASURED);
  private static final Finding RELEASE_FAILED = InMemoryProbes.finding("release", ABSOLUTE, FAILED);
  private static final Finding RENDERS_FAILED = InMemoryProbes.finding("renders", ABSOLUTE, FAILED);
  private static final Finding RENDERS = InMemoryProbes.finding("renders", PASSED);

  private final GateFixture gate = new GateFixture();

  @Test
  void asksOnceWhereAllIsWell() {
    gate.probes.findsNext(RENDERS);

    assertThat(look()).containsExactly(RENDERS);
    assertThat(gate.probes.asked).hasSize(1);
  }

  @Test
  void asksAgainOnlyForWhatCouldNotBeMeasured() {
    Finding siteurl = InMemoryProbes.finding("siteurl", PASSED);
    gate.probes.findsNext(RENDERS, SITEURL_UNMEASURED);
    gate.probes.findsNext(siteurl);

    assertThat(look()).containsExactly(RENDERS, siteurl);
    assertThat(gate.probes.asked.getLast().request().checks()).containsExactly("siteurl");
  }

  @Test
  void keepsWhatStaysUnmeasured() {
    gate.probes.findsNext(RENDERS, SITEURL_UNMEASURED);
    gate.probes.findsNext(SITEURL_UNMEASURED);

    assertThat(new Verdict(look()).passes()).isFalse();
  }

  @Test
  void neverAsksAgainForWhatWasMeasuredBad() {
    gate.probes.findsNext(RENDERS_FAILED, SITEURL_UNMEASURED);
    gate.probes.findsNext(InMemoryProbes.finding("siteurl", PASSED));

    assertThat(new Verdict(look()).reason()).contains(RENDERS_FAILED);
    assertThat(gate.probes.asked.getLast().request().checks())
        .as("one broken task of several would pass every other look")
        .containsExactly("siteurl");
  }

  @Test
  void looksAtEverythingAgainWhereAnotherReleaseAnsweredFirst() {
    gate.probes.findsNext(RELEASE_FAILED, RENDERS_FAILED);
    gate.probes.findsNext(InMemoryProbes.finding("release", PASSED), RENDERS);

    assertThat(new Verdict(look()).passes()).isTrue();
    assertThat(gate.probes.asked.getLast().request().checks()).isEmpty();
    assertThat(gate.pauses).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void refusesWhereAnotherReleaseKeepsAnswering() {
    gate.probes.findsNext(RELEASE_FAILED);
    gate.probes.findsNext(RELEASE_FAILED);

    assertThat(new Verdict(look()).passes()).isFalse();
  }

  @Test
  void keepsTheFirstLookWhereTheSecondGaveNoReply() {
    gate.probes.findsNext(RELEASE_FAILED);
    gate.probes.next.add(() -> {
      throw new ProbeUnavailableException("gone");
    });

    assertThat(look()).containsExactly(RELEASE_FAILED);
  }

  @Test
  void doesNotLookAgainWhereTimeIsShort() {
    gate.probes.findsNext(RELEASE_FAILED);

    assertThat(step().examine(rollout(), gate.budget(Duration.ofSeconds(44))))
        .containsExactly(RELEASE_FAILED);
    assertThat(gate.probes.asked).hasSize(1);
  }

  @Test
  void doesNotAskWhereNoTimeIsLeft() {
    assertThat(step().examine(rollout(), gate.budget(Duration.ofSeconds(15))))
        .extracting(Finding::what)
        .containsExactly("the gate ran out of time before this was checked");
    assertThat(gate.probes.asked).isEmpty();
  }

  @Test
  void aProbeThatSkippedEverythingProvedNothing() {
    gate.probes.findsNext(InMemoryProbes.finding("siteurl", ABSOLUTE, SKIPPED));

    List<Finding> findings = look();

    assertThat(new Verdict(findings).passes()).isFalse();
    assertThat(findings.getLast().what()).contains("found nothing to look at");
  }

  @Test
  void givesTheProbeNoMoreThanItsLongest() {
    look();

    assertThat(gate.probes.asked.getFirst().request().budget()).isEqualTo(Duration.ofMinutes(1));
  }

  private List<Finding> look() {
    return step().examine(rollout(), gate.budget());
  }

  private Candidate rollout() {
    return gate.rollout(GateFixture.ID, Hook.AFTER_ALLOW_TEST_TRAFFIC);
  }

  private ProbeStep step() {
    return new ProbeStep(
        "green",
        "inside",
        Duration.ofMinutes(1),
        _ ->
            new ProbeRequest(
                Target.GREEN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                /* database= */ false,
                Duration.ZERO),
        gate.probes,
        length -> {
          gate.pauses.add(length);
          gate.now = gate.now.plus(length);
        });
  }
}
