package tidegate.testbed.aws.world;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One thing that happened in the stand-in, at a virtual time. */
public sealed interface Happening {
  Instant at();

  record ImagePushed(Instant at, String repository, String tag, String digest)
      implements Happening {}

  /** An event left a service; {@code deliveries} is 0 if it was lost. */
  record EventSent(Instant at, JsonObject event, int deliveries) implements Happening {}

  record FunctionEnded(
      Instant at, String function, Instant started, Duration took, boolean failed, String outcome)
      implements Happening {}

  record DeadLettered(Instant at, String function, JsonObject payload, String error)
      implements Happening {}

  record DeploymentChanged(
      Instant at, String deploymentId, String status, String errorCode, String message)
      implements Happening {}

  record LifecycleEventChanged(Instant at, String deploymentId, String event, String status)
      implements Happening {}

  record HookCalled(Instant at, String deploymentId, String event, String function)
      implements Happening {}

  record HookAnswered(Instant at, String deploymentId, String event, String status)
      implements Happening {}

  /** Weights by target group's name. */
  record TrafficMoved(Instant at, String listenerArn, int port, Map<String, Integer> weights)
      implements Happening {}

  /** A task set after a change. */
  record TaskSetChanged(
      Instant at,
      String taskSetId,
      String deploymentId,
      String status,
      String targetGroup,
      String taskDefinitionArn,
      int desired,
      int running,
      int pending,
      int healthy)
      implements Happening {}

  record TaskChanged(Instant at, String taskArn, String taskSetId, String status, String reason)
      implements Happening {}

  record CapacityRangeSet(Instant at, String resourceId, int min, int max) implements Happening {}

  record DesiredCountSet(Instant at, String resourceId, int desired, String cause)
      implements Happening {}

  record ServiceEvent(Instant at, String service, String message) implements Happening {}

  record AlarmChanged(Instant at, String alarm, String state) implements Happening {}

  record NoticePublished(Instant at, String topicArn, String subject, String message)
      implements Happening {}
}
