package tidegate.testbed.aws.scaling;

import com.google.gson.JsonObject;
import java.time.Instant;
import tidegate.testbed.aws.wire.Json;

/** A service's capacity range as Application Auto Scaling keeps it. */
public record ScalableTargetState(
    String resourceId, int min, int max, String roleArn, Instant createdAt, Suspended suspended) {

  /** What is suspended, each on its own. */
  public record Suspended(boolean scalingIn, boolean scalingOut, boolean scheduled) {
    public static Suspended nothing() {
      return new Suspended(false, false, false);
    }
  }

  JsonObject wire(String arn) {
    return Json.object(
        "ServiceNamespace", "ecs",
        "ResourceId", resourceId,
        "ScalableDimension", "ecs:service:DesiredCount",
        "MinCapacity", min,
        "MaxCapacity", max,
        "RoleARN", roleArn,
        "CreationTime", createdAt,
        "SuspendedState",
            Json.object(
                "DynamicScalingInSuspended", suspended.scalingIn(),
                "DynamicScalingOutSuspended", suspended.scalingOut(),
                "ScheduledScalingSuspended", suspended.scheduled()),
        "ScalableTargetARN", arn);
  }
}
