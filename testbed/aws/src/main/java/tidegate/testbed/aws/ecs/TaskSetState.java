package tidegate.testbed.aws.ecs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task set of a service under CodeDeploy. Guarded by the world's lock. */
public final class TaskSetState {
  final String id;
  final String arn;
  final EcsServiceState service;
  TaskSetSettings settings;
  final Map<String, String> digests;
  final Instant createdAt;
  final List<TaskState> tasks = new ArrayList<>();
  @Nullable String deploymentId;
  Status status;
  boolean steady;
  Instant stabilityAt;
  boolean retryPlanned;
  String lastTold = "";

  TaskSetState(
      String id,
      String arn,
      EcsServiceState service,
      Status status,
      TaskSetSettings settings,
      Map<String, String> digests,
      Instant createdAt) {
    this.id = id;
    this.arn = arn;
    this.service = service;
    this.status = status;
    this.settings = settings;
    this.digests = Map.copyOf(digests);
    this.createdAt = createdAt;
    this.stabilityAt = createdAt;
  }

  /** PRIMARY serves production, ACTIVE does not, DRAINING is going away. */
  public enum Status {
    PRIMARY,
    ACTIVE,
    DRAINING
  }

  public String id() {
    return id;
  }

  public Status status() {
    return status;
  }

  public String taskDefinitionArn() {
    return settings.taskDefinitionArn();
  }

  public String targetGroupArn() {
    return settings.targetGroupArn();
  }

  public TaskSetSettings settings() {
    return settings;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public int desired() {
    return status == Status.DRAINING ? 0 : service.desired;
  }

  public int running() {
    return (int) tasks.stream().filter(TaskState::isRunning).count();
  }

  public int pending() {
    return (int) tasks.stream().filter(TaskState::isPending).count();
  }

  public int healthy() {
    return (int) tasks.stream().filter(TaskState::isHealthy).count();
  }

  /** As ECS has it: all wanted tasks run, none comes or goes, every target is healthy. */
  public boolean isSteady() {
    return running() == desired() && pending() == 0 && healthy() == running();
  }

  public List<TaskState> tasks() {
    return List.copyOf(tasks);
  }
}
