package tidegate.cloud.scaling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.applicationautoscaling.model.AdjustmentType;
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
    boolean scalesIn =
        tracking == null
            ? scalesIn(wire.stepScalingPolicyConfiguration())
            : !Boolean.TRUE.equals(tracking.disableScaleIn());
    var groups = new TreeSet<String>();
    targetGroups(wire, groups);
    return new ScalingPolicy(
        name, scalesIn, groups.size() == 1 ? Optional.of(groups.first()) : Optional.empty());
  }

  /** A predictive policy has no steps and never lowers the count. */
  private static boolean scalesIn(@Nullable StepScalingPolicyConfiguration steps) {
    return steps != null
        && (steps.adjustmentType() == AdjustmentType.EXACT_CAPACITY
            || steps.stepAdjustments().stream().anyMatch(step -> step.scalingAdjustment() < 0));
  }

  /**
   * Wherever a policy names them: in the label of a predefined metric ({@code
   * app/<balancer>/<id>/targetgroup/<group>/<id>}) or in a dimension of one of its own, alone or in
   * a sum, followed or predicted. One that adds up both colours names two.
   */
  private static void targetGroups(SdkPojo part, Set<String> found) {
    String name = "";
    for (SdkField<?> field : part.sdkFields()) {
      Object value = field.getValueOrDefault(part);
      switch (value) {
        case SdkPojo inner -> targetGroups(inner, found);
        case List<?> several ->
            several.stream()
                .filter(SdkPojo.class::isInstance)
                .forEach(inner -> targetGroups((SdkPojo) inner, found));
        case String text -> {
          boolean dimension = field.memberName().equals("Value") && name.equals("TargetGroup");
          if (dimension || field.memberName().equals("ResourceLabel")) {
            found.add(
                text.substring(text.indexOf(GROUP) < 0 ? 0 : text.indexOf(GROUP) + GROUP.length()));
          }
          name = field.memberName().equals("Name") ? text : name;
        }
        case null, default -> {
          // Numbers and the like.
        }
      }
    }
  }
}
