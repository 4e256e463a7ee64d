package tidegate.cloud.ecs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ECS service under CODE_DEPLOY.
 *
 * @param desired desired count of the service; during a deployment its sum over task sets can be
 *     twice this
 * @param taskSets per-set numbers; use these, never the service's total
 * @param events newest first, the texts ECS gives to people (placement, image pull, health check)
 */
public record ServiceState(
    String arn,
    String status,
    int desired,
    int running,
    int pending,
    List<TaskSet> taskSets,
    List<Event> events,
    Map<String, String> tags) {

  public ServiceState {
    taskSets = List.copyOf(taskSets);
    events = List.copyOf(events);
    tags = Map.copyOf(tags);
  }

  /** The task set that serves visitors. */
  public Optional<TaskSet> primary() {
    return taskSets.stream().filter(set -> set.status().equals("PRIMARY")).findFirst();
  }

  /** The task set a deployment made. Never find green by its status: it becomes PRIMARY. */
  public Optional<TaskSet> of(String deploymentId) {
    return taskSets.stream().filter(set -> set.deploymentId().equals(deploymentId)).findFirst();
  }

  /** One line of the service's event list. */
  public record Event(Instant at, String message) {}
}
