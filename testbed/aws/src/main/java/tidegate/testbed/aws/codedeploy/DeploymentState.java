package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.codedeploy.LifecycleEventState.Kind;
import tidegate.testbed.aws.ecs.TaskSetState;

/** One deployment. Guarded by the world's lock. */
final class DeploymentState {
  final String id;
  final DeploymentGroupSettings group;
  final Request request;
  final Instant createdAt;
  final List<LifecycleEventState> events =
      Arrays.stream(Kind.values()).map(LifecycleEventState::new).toList();
  Status status = Status.CREATED;
  @Nullable TaskSetState blue;
  @Nullable TaskSetState green;
  @Nullable Instant startedAt;
  @Nullable Instant completedAt;
  @Nullable String errorCode;
  @Nullable String errorMessage;
  @Nullable String rolledBackBy;
  @Nullable DeploymentState rollsBack;
  boolean ready;
  boolean keepingBlue;
  boolean tellsThatBlueIsKept = true;

  DeploymentState(String id, DeploymentGroupSettings group, Request request, Instant createdAt) {
    this.id = id;
    this.group = group;
    this.request = request;
    this.createdAt = createdAt;
  }

  /** What CreateDeployment asked for, the group's settings filled in. */
  record Request(
      JsonObject revision,
      EcsAppSpec spec,
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

  LifecycleEventState event(Kind kind) {
    return events.stream().filter(e -> e.kind == kind).findFirst().orElseThrow();
  }

  Optional<LifecycleEventState> next() {
    return events.stream().filter(e -> e.status == LifecycleEventState.Status.PENDING).findFirst();
  }

  Optional<LifecycleEventState> inProgress() {
    return events.stream().filter(LifecycleEventState::isInProgress).findFirst();
  }

  /** Whether green is up and production's traffic is not yet all on it. */
  boolean isShifting() {
    return isActive()
        && event(Kind.INSTALL).status == LifecycleEventState.Status.SUCCEEDED
        && event(Kind.ALLOW_TRAFFIC).status != LifecycleEventState.Status.SUCCEEDED;
  }

  /** The two target groups between which traffic moves. */
  Set<String> colours() {
    return sets().map(TaskSetState::targetGroupArn).collect(Collectors.toUnmodifiableSet());
  }

  Stream<TaskSetState> sets() {
    return Stream.of(Optional.ofNullable(blue), Optional.ofNullable(green))
        .flatMap(Optional::stream);
  }
}
