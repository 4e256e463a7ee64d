package tidegate.testbed.aws.ecs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.TaskRunner.RunningTask;

/** One ECS task. Guarded by the world's lock. */
public final class TaskState {
  final String arn;
  final TaskSetState set;
  final Instant createdAt;
  Status status = Status.PROVISIONING;
  Health health = Health.INITIAL;
  int failedLooks;
  @Nullable RunningTask container;
  @Nullable Instant startedAt;
  @Nullable Instant stoppingAt;
  @Nullable Instant stoppedAt;
  @Nullable String stopCode;
  @Nullable String stoppedReason;

  TaskState(String arn, TaskSetState set, Instant createdAt) {
    this.arn = arn;
    this.set = set;
    this.createdAt = createdAt;
  }

  /** ECS's lastStatus, as far as it is told apart here. */
  public enum Status {
    PROVISIONING,
    RUNNING,
    DEACTIVATING,
    STOPPED
  }

  /** Target health as the target group's check saw it last. */
  public enum Health {
    INITIAL,
    HEALTHY,
    UNHEALTHY
  }

  public String arn() {
    return arn;
  }

  public Status status() {
    return status;
  }

  public Health health() {
    return health;
  }

  /** Where a target group sends to while the task is registered there. */
  public Optional<String> address() {
    return Optional.ofNullable(container).map(RunningTask::address);
  }

  boolean isPending() {
    return status == Status.PROVISIONING;
  }

  boolean isRunning() {
    return status == Status.RUNNING;
  }

  boolean isHealthy() {
    return isRunning() && health == Health.HEALTHY;
  }
}
