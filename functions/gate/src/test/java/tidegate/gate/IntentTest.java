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

/** What a rollout may pass, by why it is. */
class IntentTest {

  private static final Instant IN_A_PEAK = Instant.parse("2026-11-25T12:00:00Z");

  private final World world = new World();

  @ParameterizedTest
  @EnumSource(
      value = Intent.class,
      names = {"HOTFIX", "WAY_BACK"})
  void aHotfixAndAWayBackDoNotWaitForAPeak(Intent intent) throws Exception {
    world.hookStarted = IN_A_PEAK;
    world.intent = Optional.of(intent);

    Verdict verdict = world.verdict(Hook.BEFORE_ALLOW_TRAFFIC);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.findings())
        .filteredOn(finding -> finding.check().equals("freeze"))
        .extracting(Finding::outcome)
        .containsExactly(WARNED);
  }

  @Test
  void aReleaseWaitsThoughItsTagLooksUrgent() throws Exception {
    world.hookStarted = IN_A_PEAK;
    world.intent = Optional.of(Intent.RELEASE);
    world.tag = "release-hotfix-7";

    assertThat(world.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isFalse();
  }

  @Test
  void aWayBackDoesNotWaitForCapacityThatMoves() throws Exception {
    world.activities =
        List.of(new ScalingActivity(world.hookStarted, "InProgress", "minimum raised", ""));
    world.intent = Optional.of(Intent.WAY_BACK);

    assertThat(world.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isTrue();
    assertThat(world.pauses).isEmpty();

    world.intent = Optional.of(Intent.HOTFIX);
    assertThat(world.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isFalse();
  }

  /** Where CodeDeploy runs hooks in its own rollback. Where it does not, nobody asks. */
  @ParameterizedTest
  @EnumSource(Hook.class)
  void neverRefusesCodeDeploysOwnRollback(Hook hook) throws Exception {
    world.hookStarted = IN_A_PEAK;
    world.creator = "codeDeployRollback";
    world.health = new TargetHealth(0, 2, List.of());
    world.probes.finds(FakeProbes.finding("siteurl", ABSOLUTE, FAILED));

    Verdict verdict = world.verdict(hook);

    assertThat(verdict.passes()).isTrue();
    assertThat(verdict.findings())
        .extracting(Finding::what)
        .containsExactly("CodeDeploy is rolling a release back, and a rollback is never refused");
    assertThat(world.probes.asked).isEmpty();
  }
}
