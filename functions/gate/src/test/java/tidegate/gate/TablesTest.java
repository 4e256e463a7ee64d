package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Outcome.PASSED;
import static tidegate.core.verdict.Outcome.SKIPPED;
import static tidegate.core.verdict.Outcome.UNMEASURED;
import static tidegate.core.verdict.Outcome.WARNED;
import static tidegate.core.verdict.Weight.ABSOLUTE;
import static tidegate.core.verdict.Weight.RELATIVE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.probe.ProbeRequest;
import tidegate.core.probe.Target;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Verdict;
import tidegate.gate.decide.Examination;
import tidegate.gate.observe.Hook;
import tidegate.testbed.doubles.InMemoryProbes;

class TablesTest {

  private final GateFixture gate = new GateFixture();

  @Test
  void looksAtGreenAgainstBlueWithTheDatabaseForThisRelease() throws Exception {
    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isTrue();

    InMemoryProbes.Asked asked = gate.probes.asked.getFirst();
    assertThat(asked.function()).isEqualTo("inside");
    assertThat(asked.request())
        .isEqualTo(
            new ProbeRequest(
                    Target.GREEN,
                    Optional.of(Target.PRODUCTION),
                    Optional.of(GateFixture.DIGEST),
                    List.of(),
                    /* database= */ true,
                    Duration.ofMinutes(3))
                .since(gate.deployment().created()));
  }

  @Test
  void leavesTheProbeTimeToAnswerWithinTheGatesOwn() throws Exception {
    gate.rollout(GateFixture.ID, Hook.AFTER_ALLOW_TEST_TRAFFIC);

    new Examination(gate.tables().of(Hook.AFTER_ALLOW_TEST_TRAFFIC), gate.pause())
        .run(
            gate.rollout(GateFixture.ID, Hook.AFTER_ALLOW_TEST_TRAFFIC),
            gate.budget(Duration.ofSeconds(100)));

    assertThat(gate.probes.asked.getFirst().request().budget()).isEqualTo(Duration.ofSeconds(85));
  }

  @Test
  void knowsTheReleaseByTheImageWhereTheEnvironmentDoesNotSay() throws Exception {
    gate.environment = Map.of();

    gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(gate.probes.asked.getFirst().request().release()).contains(GateFixture.DIGEST);
  }

  @Test
  void saysWhereGreenCannotProveWhichReleaseItIs() throws Exception {
    gate.environment = Map.of();
    gate.image = "wordpress:6.8";

    Verdict verdict = gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(verdict.passes()).isTrue();
    assertThat(outcome(verdict, "release")).isEqualTo(SKIPPED);
    assertThat(gate.probes.asked.getFirst().request().release()).isEmpty();
  }

  @Test
  void refusesWhereEcsDoesNotShowGreen() throws Exception {
    gate.taskSetShown = false;

    Verdict verdict = gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(verdict.passes()).isFalse();
    assertThat(outcome(verdict, "targets-healthy")).isEqualTo(UNMEASURED);
    assertThat(verdict.sentence()).contains("ECS shows no task set of deployment d-7TESTGRN1");
  }

  @Test
  void looksAtSiteurlAgainJustBeforeTrafficShifts() throws Exception {
    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isTrue();

    ProbeRequest request = gate.probes.asked.getFirst().request();
    assertThat(request.target()).isEqualTo(Target.GREEN);
    assertThat(request.checks()).containsExactly("siteurl");
    assertThat(request.database()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // The lead of the 25th starts on the 24th at 23:00 in Seoul, 14:00 UTC.
    "2026-11-24T13:49:59Z, true",
    "2026-11-24T13:50:00Z, false",
    "2026-11-25T12:00:00Z, false",
    "2026-11-26T14:59:59Z, false",
    "2026-11-26T15:00:00Z, true",
  })
  void doesNotShiftTrafficInAPeak(String asked, boolean passes) throws Exception {
    gate.hookStarted = Instant.parse(asked);

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isEqualTo(passes);
  }

  @Test
  void decidesTheFreezeByWhenTheHookWasCalledAndNotByTheClock() throws Exception {
    gate.hookStarted = Instant.parse("2026-11-25T12:00:00Z");
    gate.now = Instant.parse("2026-12-01T00:00:00Z");

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).sentence())
        .isEqualTo(
            "freeze: not shifting traffic: peak of the 25th holds until Fri 27 Nov 2026 00:00 KST");
  }

  @Test
  void aHotfixDoesNotWaitForAPeakAndTheGateSaysSo() throws Exception {
    gate.hookStarted = Instant.parse("2026-11-25T12:00:00Z");
    gate.tag = "hotfix-1";

    Verdict verdict = gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC);

    assertThat(verdict.passes()).isTrue();
    assertThat(outcome(verdict, "freeze")).isEqualTo(WARNED);
  }

  @Test
  void doesNotShiftTrafficWhileCapacityMoves() throws Exception {
    gate.scaling.activities.clear();
    gate.scaling.activities.add(activity("InProgress"));

    Verdict verdict = gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC);

    assertThat(verdict.passes()).isFalse();
    assertThat(verdict.sentence()).contains("scaling: not shifting traffic", "minimum raised");
    assertThat(gate.probes.asked).hasSize(1);
  }

  @Test
  void waitsForCapacityThatStopsMovingInTime() throws Exception {
    gate.scaling.activities.clear();
    gate.scaling.activities.add(activity("Pending"));
    gate.whenPaused =
        paused -> {
          if (paused == 3) {
            gate.scaling.activities.clear();
            gate.scaling.activities.add(activity("Successful"));
          }
        };

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isTrue();
  }

  @Test
  void asksProductionForGreensReleaseAndVisitorsPagesFromOutside() throws Exception {
    assertThat(gate.verdict(Hook.AFTER_ALLOW_TRAFFIC).passes()).isTrue();

    assertThat(gate.probes.asked)
        .extracting(InMemoryProbes.Asked::function)
        .containsExactly("inside", "outside");
    ProbeRequest inside = gate.probes.asked.getFirst().request();
    assertThat(inside.target()).isEqualTo(Target.PRODUCTION);
    assertThat(inside.release()).contains(GateFixture.DIGEST);
    assertThat(inside.checks()).contains("release");
    ProbeRequest outside = gate.probes.asked.getLast().request();
    assertThat(outside.target()).isEqualTo(Target.PRODUCTION);
    assertThat(outside.checks()).isEmpty();
    assertThat(outside.database()).isFalse();
  }

  @Test
  void asksNoReleaseFromOutsideWhereACacheMayStillAnswerForBlue() throws Exception {
    gate.verdict(Hook.AFTER_ALLOW_TRAFFIC);

    assertThat(gate.probes.asked.getLast().request().release()).isEmpty();
  }

  @Test
  void afterTheShiftOnlyWhatIsAbsoluteBlocks() throws Exception {
    gate.probes.findsNext(InMemoryProbes.finding("release", PASSED));
    gate.probes.findsNext(InMemoryProbes.finding("mixed-content", RELATIVE, FAILED));
    assertThat(gate.verdict(Hook.AFTER_ALLOW_TRAFFIC).passes()).isTrue();

    gate.probes.findsNext(InMemoryProbes.finding("release", PASSED));
    gate.probes.findsNext(InMemoryProbes.finding("renders", ABSOLUTE, FAILED));
    assertThat(gate.verdict(Hook.AFTER_ALLOW_TRAFFIC).passes()).isFalse();
  }

  private static Outcome outcome(Verdict verdict, String check) {
    return verdict.findings().stream()
        .filter(finding -> finding.check().equals(check))
        .map(Finding::outcome)
        .reduce(PASSED, Outcome::worse);
  }

  private static ScalingActivity activity(String status) {
    return new ScalingActivity(Instant.parse("2026-11-12T02:59:00Z"), status, "minimum raised", "");
  }
}
