package tidegate.testbed.peak.simulator;

import java.util.List;
import java.util.Optional;

/**
 * How capacity is decided on.
 *
 * @param max tasks that the policies may reach; a higher floor raises it
 */
public record ScalingStrategy(
    String name,
    FloorPlan floors,
    int max,
    List<TrackingPolicy> policies,
    Optional<RolloutPlan> rollout) {
  public ScalingStrategy {
    policies = List.copyOf(policies);
  }

  /** Without a rollout. */
  public ScalingStrategy(String name, FloorPlan floors, int max, List<TrackingPolicy> policies) {
    this(name, floors, max, policies, Optional.empty());
  }

  public ScalingStrategy named(String other) {
    return new ScalingStrategy(other, floors, max, policies, rollout);
  }

  public ScalingStrategy with(RolloutPlan plan) {
    return new ScalingStrategy(name, floors, max, policies, Optional.of(plan));
  }

  public ScalingStrategy with(List<TrackingPolicy> others) {
    return new ScalingStrategy(name, floors, max, others, rollout);
  }
}
