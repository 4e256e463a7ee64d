package tidegate.testbed.aws.scaling;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.wire.Json;

/** One scaling activity. Guarded by the world's lock. */
final class ScalingActivityState {
  final String id;
  final String resourceId;
  final int desired;
  private final String cause;
  private final Instant startedAt;
  private String status = "InProgress";
  private String message;
  private @Nullable Instant endedAt;

  ScalingActivityState(String id, String resourceId, int desired, String cause, Instant startedAt) {
    this.id = id;
    this.resourceId = resourceId;
    this.desired = desired;
    this.cause = cause;
    this.startedAt = startedAt;
    this.message =
        "Successfully set desired count to "
            + desired
            + ". Waiting for change to be"
            + " fulfilled by ecs.";
  }

  boolean isInProgress() {
    return status.equals("InProgress");
  }

  void end(String endStatus, String why, Instant at) {
    status = endStatus;
    message = why;
    endedAt = at;
  }

  JsonObject wire() {
    var json =
        Json.object(
            "ActivityId", id,
            "ServiceNamespace", "ecs",
            "ResourceId", resourceId,
            "ScalableDimension", "ecs:service:DesiredCount",
            "Description", "Setting desired count to " + desired + ".",
            "Cause", cause,
            "StartTime", startedAt,
            "StatusCode", status,
            "StatusMessage", message);
    if (endedAt != null) {
      json.add("EndTime", Json.epoch(endedAt));
    }
    return json;
  }
}
