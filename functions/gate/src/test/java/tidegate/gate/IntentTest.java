package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Outcome.WARNED;
import static tidegate.core.verdict.Weight.ABSOLUTE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Intent;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.gate.observe.Hook;
import tidegate.testbed.doubles.InMemoryProbes;

/** What a rollout may pass, by why it is. */
class IntentTest {

  private static final Instant IN_A_PEAK = Instant.parse("2026-11-25T12:00:00Z");

  private final GateFixture gate = new GateFixture();

  @ParameterizedTest
  @EnumSource(
      value = Intent.class,
      names = {"HOTFIX", "WAY_BACK"})
  void aHotfixAndAWayBackDoNotWaitForAPeak(Intent intent) throws Exception {
    gate.hookStarted = IN_A_PEAK;
    gate.intent = Optional.of(intent);

    Verdict verdict = gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.findings())
        .filteredOn(finding -> finding.check().equals("freeze"))
        .extracting(Finding::outcome)
        .containsExactly(WARNED);
  }

  @Test
  void aReleaseWaitsThoughItsTagLooksUrgent() throws Exception {
    gate.hookStarted = IN_A_PEAK;
    gate.intent = Optional.of(Intent.RELEASE);
    gate.tag = "release-hotfix-7";

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isFalse();
  }

  @Test
  void aWayBackDoesNotWaitForCapacityThatMoves() throws Exception {
    gate.scaling.activities.clear();
    gate.scaling.activities.add(
        new ScalingActivity(gate.hookStarted, "InProgress", "minimum raised", ""));
    gate.intent = Optional.of(Intent.WAY_BACK);

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isTrue();
    assertThat(gate.pauses).isEmpty();

    gate.intent = Optional.of(Intent.HOTFIX);
    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isFalse();
  }

  /** Where CodeDeploy runs hooks in its own rollback. Where it does not, nobody asks. */
  @ParameterizedTest
  @EnumSource(Hook.class)
  void neverRefusesCodeDeploysOwnRollback(Hook hook) throws Exception {
    gate.hookStarted = IN_A_PEAK;
    gate.creator = "codeDeployRollback";
    gate.health = new TargetHealth(0, 2, List.of());
    gate.probes.findsNext(InMemoryProbes.finding("siteurl", ABSOLUTE, FAILED));

    Verdict verdict = gate.verdict(hook);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.findings())
        .extracting(Finding::what)
        .containsExactly("CodeDeploy is rolling a release back, and a rollback is never refused");
    assertThat(gate.probes.asked).isEmpty();
  }
}
