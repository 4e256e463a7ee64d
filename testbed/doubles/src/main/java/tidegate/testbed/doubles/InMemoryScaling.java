package tidegate.testbed.doubles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.cloud.scaling.ScalingPolicy;
import tidegate.cloud.scaling.ScheduledAction;

/** Application Auto Scaling with the service's scalable target: bounds move the count at once. */
public final class InMemoryScaling implements Scaling {
  public List<ScalingActivity> activities = new ArrayList<>();
  public List<ScheduledAction> scheduled = new ArrayList<>();
  public int min = 2;
  public int max = 20;
  public boolean inSuspended;
  public boolean outSuspended;

  /** Whether the one policy could lower the count. */
  public boolean scalesIn = true;

  /** Which target group's requests the policy follows; empty where it follows the CPU. */
  public Optional<String> follows = Optional.empty();

  private final CallLog calls;
  private final InMemoryEcs ecs;

  public InMemoryScaling(CallLog calls, InMemoryEcs ecs) {
    this.calls = calls;
    this.ecs = ecs;
  }

  @Override
  public ScalableTarget target() {
    return calls.make(
        "DescribeScalableTargets", () -> new ScalableTarget(min, max, inSuspended, outSuspended));
  }

  @Override
  public void setBounds(int newMin, int newMax) {
    calls.make("RegisterScalableTarget");
    min = newMin;
    max = newMax;
    ecs.desired = Math.clamp(ecs.desired, newMin, newMax);
  }

  @Override
  public List<ScalingActivity> activities() {
    return calls.make("DescribeScalingActivities", () -> List.copyOf(activities));
  }

  @Override
  public List<ScheduledAction> scheduledActions() {
    return calls.make("DescribeScheduledActions", () -> List.copyOf(scheduled));
  }

  @Override
  public List<ScalingPolicy> policies() {
    return calls.make(
        "DescribeScalingPolicies", () -> List.of(new ScalingPolicy("requests", scalesIn, follows)));
  }
}
