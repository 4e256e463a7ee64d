package tidegate.testbed.aws.account;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One thing that happened in the stand-in, at a virtual time. */
public sealed interface JournalEntry {
  Instant at();

  record ImagePushed(Instant at, String repository, String tag, String digest)
      implements JournalEntry {}

  /** An event left a service; {@code deliveries} is 0 if it was lost. */
  record EventSent(Instant at, JsonObject event, int deliveries) implements JournalEntry {}

  record FunctionEnded(
      Instant at, String function, Instant started, Duration took, boolean failed, String outcome)
      implements JournalEntry {}

  record DeadLettered(Instant at, String function, JsonObject payload, String error)
      implements JournalEntry {}

  record DeploymentChanged(
      Instant at, String deploymentId, String status, String errorCode, String message)
      implements JournalEntry {}

  record LifecycleEventChanged(Instant at, String deploymentId, String event, String status)
      implements JournalEntry {}

  record HookCalled(Instant at, String deploymentId, String event, String function)
      implements JournalEntry {}

  record HookAnswered(Instant at, String deploymentId, String event, String status)
      implements JournalEntry {}

  /** Weights by target group's name. */
  record TrafficMoved(Instant at, String listenerArn, int port, Map<String, Integer> weights)
      implements JournalEntry {}

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
      implements JournalEntry {}

  record TaskChanged(Instant at, String taskArn, String taskSetId, String status, String reason)
      implements JournalEntry {}

  record CapacityRangeSet(Instant at, String resourceId, int min, int max)
      implements JournalEntry {}

  record DesiredCountSet(Instant at, String resourceId, int desired, String cause)
      implements JournalEntry {}

  record ServiceEvent(Instant at, String service, String message) implements JournalEntry {}

  record AlarmChanged(Instant at, String alarm, String state) implements JournalEntry {}

  record NoticePublished(Instant at, String topicArn, String subject, String message)
      implements JournalEntry {}
}
