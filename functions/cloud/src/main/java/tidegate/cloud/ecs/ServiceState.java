package tidegate.cloud.ecs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ECS service, which Tidegate deploys to where its controller is CODE_DEPLOY.
 *
 * @param desired desired count of the service; during a deployment its sum over task sets can be
 *     twice this
 * @param taskSets per-set numbers; use these, never the service's total; a service under ECS's own
 *     controller has none
 * @param events newest first, the texts ECS gives to people (placement, image pull, health check)
 * @param controller CODE_DEPLOY, ECS or EXTERNAL
 */
public record ServiceState(
    String arn,
    String status,
    int desired,
    int running,
    int pending,
    List<TaskSet> taskSets,
    List<Event> events,
    Map<String, String> tags,
    String controller) {

  /** The controller whose deployments are CodeDeploy's. */
  public static final String CODE_DEPLOY = "CODE_DEPLOY";

  public ServiceState {
    taskSets = List.copyOf(taskSets);
    events = List.copyOf(events);
    tags = Map.copyOf(tags);
  }

  /** One that CodeDeploy deploys to. */
  public ServiceState(
      String arn,
      String status,
      int desired,
      int running,
      int pending,
      List<TaskSet> taskSets,
      List<Event> events,
      Map<String, String> tags) {
    this(arn, status, desired, running, pending, taskSets, events, tags, CODE_DEPLOY);
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
