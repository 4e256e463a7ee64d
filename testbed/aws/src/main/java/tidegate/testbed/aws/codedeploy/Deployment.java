package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.codedeploy.LifecycleEvent.Kind;
import tidegate.testbed.aws.ecs.TaskSet;

/** One deployment. Guarded by the world's lock. */
final class Deployment {
  final String id;
  final Group group;
  final Request request;
  final Instant createdAt;
  final List<LifecycleEvent> events =
      Arrays.stream(Kind.values()).map(LifecycleEvent::new).toList();
  Status status = Status.CREATED;
  @Nullable TaskSet blue;
  @Nullable TaskSet green;
  @Nullable Instant startedAt;
  @Nullable Instant completedAt;
  @Nullable String errorCode;
  @Nullable String errorMessage;
  @Nullable String rolledBackBy;
  @Nullable Deployment rollsBack;
  boolean ready;
  boolean keepingBlue;

  Deployment(String id, Group group, Request request, Instant createdAt) {
    this.id = id;
    this.group = group;
    this.request = request;
    this.createdAt = createdAt;
  }

  /** What CreateDeployment asked for, the group's settings filled in. */
  record Request(
      JsonObject revision,
      AppSpec spec,
      String description,
      String configuration,
      Set<String> rollbackOn,
      List<String> alarms) {}

  /** The API's words. */
  enum Status {
    CREATED("Created"),
    IN_PROGRESS("InProgress"),
    READY("Ready"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    STOPPED("Stopped");

    final String wire;

    Status(String wire) {
      this.wire = wire;
    }
  }

  boolean isActive() {
    return switch (status) {
      case CREATED, IN_PROGRESS, READY -> true;
      case SUCCEEDED, FAILED, STOPPED -> false;
    };
  }

  boolean isRollback() {
    return rollsBack != null;
  }

  LifecycleEvent event(Kind kind) {
    return events.stream().filter(e -> e.kind == kind).findFirst().orElseThrow();
  }

  Optional<LifecycleEvent> next() {
    return events.stream().filter(e -> e.status == LifecycleEvent.Status.PENDING).findFirst();
  }

  Optional<LifecycleEvent> inProgress() {
    return events.stream().filter(LifecycleEvent::isInProgress).findFirst();
  }

  /** Whether green is up and production's traffic is not yet all on it. */
  boolean isShifting() {
    return isActive()
        && event(Kind.INSTALL).status == LifecycleEvent.Status.SUCCEEDED
        && event(Kind.ALLOW_TRAFFIC).status != LifecycleEvent.Status.SUCCEEDED;
  }

  Stream<TaskSet> sets() {
    return Stream.of(Optional.ofNullable(blue), Optional.ofNullable(green))
        .flatMap(Optional::stream);
  }
}
