package tidegate.gate.observe;

import java.time.Duration;
import java.util.List;
import tidegate.cloud.Pause;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;
import tidegate.core.verdict.Finding;

/**
 * Whether every task of green is healthy behind the load balancer. Its health checks may have begun
 * only when the test listener was pointed at green, so it waits a while for them.
 */
public final class TargetsHealthy implements HookStep {

  /** The slowest usual health check, five times 30 s, must be over before the probe's turn. */
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final LoadBalancers balancers;
  private final Pause pause;

  public TargetsHealthy(LoadBalancers balancers, Pause pause) {
    this.balancers = balancers;
    this.pause = pause;
  }

  @Override
  public String check() {
    return "targets-healthy";
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    TaskSet green = rollout.green();
    int wanted = Math.max(1, green.computedDesired());
    while (true) {
      TargetHealth health = balancers.health(green.targetGroupArn());
      if (health.healthy() >= wanted) {
        return List.of(GatePhrases.healthy(health));
      }
      boolean patient = budget.used().compareTo(PATIENCE) < 0 && budget.lasts(PAUSE);
      if (!patient) {
        return List.of(GatePhrases.notHealthy(health, wanted));
      }
      pause.sleep(PAUSE);
    }
  }
}
