package tidegate.cloud.scaling;

import software.amazon.awssdk.services.applicationautoscaling.model.AdjustmentType;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.applicationautoscaling.model.StepScalingPolicyConfiguration;

/** What a scaling policy can do. */
final class Policies {

  private Policies() {}

  /** Whether the policy could lower the count; a predictive one never does. */
  static boolean scalesIn(ScalingPolicy policy) {
    var tracking = policy.targetTrackingScalingPolicyConfiguration();
    if (tracking != null) {
      return !Boolean.TRUE.equals(tracking.disableScaleIn());
    }
    StepScalingPolicyConfiguration steps = policy.stepScalingPolicyConfiguration();
    return steps != null
        && (steps.adjustmentType() == AdjustmentType.EXACT_CAPACITY
            || steps.stepAdjustments().stream().anyMatch(step -> step.scalingAdjustment() < 0));
  }
}
