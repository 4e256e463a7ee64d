package tidegate.testbed.aws.ecs;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.wire.Json;

/**
 * An ECS service whose deployments CodeDeploy controls, where nothing else is said. Guarded by the
 * world's lock.
 */
public final class EcsServiceState {
  private static final int EVENTS_KEPT = 100;
  private static final int STOPPED_KEPT = 50;

  final Spec spec;
  final String arn;
  final String clusterArn;
  final Instant createdAt;
  final List<TaskSetState> sets = new ArrayList<>();
  final Deque<JsonObject> events = new ArrayDeque<>();
  final Deque<TaskState> stopped = new ArrayDeque<>();
  final Map<String, String> tags = new LinkedHashMap<>();
  int desired;
  Duration grace;
  String controller = "CODE_DEPLOY";
  boolean deleted;

  EcsServiceState(Spec spec, String arn, String clusterArn, Instant createdAt) {
    this.spec = spec;
    this.arn = arn;
    this.clusterArn = clusterArn;
    this.createdAt = createdAt;
    this.desired = spec.desired();
    this.grace = spec.healthCheckGrace();
    tags.putAll(spec.tags());
  }

  /**
   * What CreateService would say.
   *
   * @param taskSet what its first task set is created with
   */
  public record Spec(
      String cluster,
      String name,
      TaskSetSettings taskSet,
      int desired,
      Duration healthCheckGrace,
      Map<String, String> tags) {}

  public String name() {
    return spec.name();
  }

  public String cluster() {
    return spec.cluster();
  }

  public String arn() {
    return arn;
  }

  /** Application Auto Scaling's name for it. */
  public String resourceId() {
    return "service/" + spec.cluster() + "/" + spec.name();
  }

  public int desired() {
    return desired;
  }

  public int running() {
    return sets.stream().mapToInt(TaskSetState::running).sum();
  }

  public int pending() {
    return sets.stream().mapToInt(TaskSetState::pending).sum();
  }

  public List<TaskSetState> sets() {
    return List.copyOf(sets);
  }

  public Optional<TaskSetState> primary() {
    return sets.stream().filter(s -> s.status == TaskSetState.Status.PRIMARY).findFirst();
  }

  public boolean isSteady() {
    return sets.stream().allMatch(TaskSetState::isSteady);
  }

  public Map<String, String> tags() {
    return Map.copyOf(tags);
  }

  void remember(TaskState task) {
    stopped.addFirst(task);
    if (stopped.size() > STOPPED_KEPT) {
      stopped.removeLast();
    }
  }

  void tell(String id, Instant at, String message) {
    events.addFirst(Json.object("id", id, "createdAt", at, "message", message));
    if (events.size() > EVENTS_KEPT) {
      events.removeLast();
    }
  }
}
