package tidegate.cloud.scaling;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.model.AdjustmentType;
import software.amazon.awssdk.services.applicationautoscaling.model.MetricType;
import software.amazon.awssdk.services.applicationautoscaling.model.PredefinedMetricSpecification;
import software.amazon.awssdk.services.applicationautoscaling.model.StepScalingPolicyConfiguration;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingScalingPolicyConfiguration;

/** Reads what a scaling policy can do and what it follows. */
final class PolicyReader {

  private static final String GROUP = "targetgroup/";

  private PolicyReader() {}

  static ScalingPolicy read(
      software.amazon.awssdk.services.applicationautoscaling.model.ScalingPolicy wire) {
    TargetTrackingScalingPolicyConfiguration tracking =
        wire.targetTrackingScalingPolicyConfiguration();
    String name = wire.policyName() == null ? "" : wire.policyName();
    return tracking == null
        ? new ScalingPolicy(name, scalesIn(wire.stepScalingPolicyConfiguration()), Optional.empty())
        : new ScalingPolicy(
            name,
            !Boolean.TRUE.equals(tracking.disableScaleIn()),
            targetGroup(tracking.predefinedMetricSpecification()));
  }

  /** A predictive policy has no steps and never lowers the count. */
  private static boolean scalesIn(@Nullable StepScalingPolicyConfiguration steps) {
    return steps != null
        && (steps.adjustmentType() == AdjustmentType.EXACT_CAPACITY
            || steps.stepAdjustments().stream().anyMatch(step -> step.scalingAdjustment() < 0));
  }

  /** The label is {@code app/<balancer>/<id>/targetgroup/<group>/<id>}. */
  private static Optional<String> targetGroup(@Nullable PredefinedMetricSpecification metric) {
    if (metric == null
        || metric.predefinedMetricType() != MetricType.ALB_REQUEST_COUNT_PER_TARGET) {
      return Optional.empty();
    }
    String label = metric.resourceLabel() == null ? "" : metric.resourceLabel();
    int at = label.indexOf(GROUP);
    return Optional.of(at < 0 ? label : label.substring(at + GROUP.length()));
  }
}
