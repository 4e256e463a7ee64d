package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.verify.VerifyFixture.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.memory.Refusal;
import tidegate.verify.decide.Watchdog;

/** No rollout hangs on a hook that nobody will answer. */
class WatchdogTest {

  private final VerifyFixture verify = new VerifyFixture();

  @ParameterizedTest
  @ValueSource(strings = {"AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"})
  void stopsARolloutWhoseHookIsNotAnsweredAndTellsItWhenTheWayBackHasEnded(String hook) {
    Instant called = NOW.minus(Duration.ofMinutes(13));
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, called));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.hookSince(hook, called));

    verify.round();

    assertThat(verify.codeDeploy.stopped).containsExactly("d-1");
    assertThat(Refusal.readStop(verify.ecs.tags, "d-1")).map(Refusal::where).contains(hook);
    assertThat(verify.told).isEmpty();

    verify.codeDeploy.deployments.clear();
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", called, "MANUAL_STOP: stopped", Optional.of("d-2")));
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, NOW));
    verify.round(NOW.plus(Duration.ofMinutes(15)));

    assertThat(verify.told.getFirst().subject())
        .isEqualTo("not shipped: release-7 (hook-unanswered)");
    assertThat(verify.told.getFirst().body())
        .contains("the gate gave CodeDeploy no answer for 13 minutes, and it takes 5 at most");
  }

  @Test
  void leavesAGateItsTime() {
    Instant called = NOW.minus(Watchdog.PATIENCE);
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, called));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.hookSince("AfterAllowTestTraffic", called));

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void doesNotWatchStepsThatAreNoHooks() {
    Instant called = NOW.minus(Duration.ofHours(2));
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, called));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.hookSince("AllowTraffic", called));

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void watchesThoughProductionCannotBeLookedAt() {
    Instant called = NOW.minus(Duration.ofMinutes(20));
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, called));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.hookSince("BeforeAllowTraffic", called));
    verify.probes.answers(
        "inside",
        _ -> {
          throw new IllegalStateException("a bug");
        });

    assertThatThrownBy(verify::round).hasMessage("a bug");

    assertThat(verify.codeDeploy.stopped).containsExactly("d-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BeforeInstall", "AfterInstall"})
  void leavesHooksOfTheOwnersTheHourThatCodeDeployGives(String hook) {
    Instant called = NOW.minus(Duration.ofMinutes(20));
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, called));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.hookSince(hook, called));

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"})
  void leavesADeploymentThatSomebodyElseStartedItsOwnHooks(String hook) {
    Instant called = NOW.minus(Duration.ofMinutes(20));
    verify.codeDeploy.deployments.add(
        Rollouts.described("d-1", Status.IN_PROGRESS, called, "by hand"));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.hookSince(hook, called));

    verify.round();

    assertThat(verify.codeDeploy.stopped).isEmpty();
  }

  @Test
  void tellsTheHookThatDidNotAnswerThoughItRefusedAfterTheStop() {
    Instant called = NOW.minus(Duration.ofMinutes(13));
    verify.codeDeploy.deployments.add(Rollouts.rollout("d-1", Status.IN_PROGRESS, called));
    verify.codeDeploy.lifecycles.put("d-1", Rollouts.hookSince("AfterAllowTraffic", called));
    verify.round();
    verify.ecs.tags.putAll(
        new Refusal("d-1", "AfterAllowTraffic", "release", "another release", "", "").tags());

    verify.codeDeploy.deployments.clear();
    verify.codeDeploy.deployments.add(
        Rollouts.failed("d-1", called, "MANUAL_STOP: stopped", Optional.of("d-2")));
    verify.codeDeploy.deployments.add(Rollouts.rollback("d-2", "d-1", Status.SUCCEEDED, NOW));
    verify.round(NOW.plus(Duration.ofMinutes(15)));

    assertThat(verify.told.getFirst().subject())
        .isEqualTo("not shipped: release-7 (hook-unanswered)");
  }
}
