package tidegate.rollout.observe;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Deployment;
import tidegate.core.release.PushedImage;

/**
 * What is so now, each asked of AWS at most once in an invocation and only where it matters. Not
 * thread-safe.
 */
public final class Facts {

  private final Aws aws;
  private final Lazy<List<Image>> images;
  private final Lazy<ServiceState> service;
  private final Lazy<TaskDefinition> running;
  private final Lazy<DeploymentGroup> group;
  private final Lazy<Optional<Deployment>> inFlight;
  private final Lazy<Map<String, List<String>>> forwards;
  private final Lazy<List<String>> redAlarms;
  private final Lazy<List<ScalingActivity>> activities;
  private final Lazy<DatabaseState> database;
  private final Map<String, Lazy<List<String>>> architectures = new HashMap<>();

  public Facts(Aws aws) {
    this.aws = aws;
    images = new Lazy<>(aws.images()::tagged);
    service = new Lazy<>(aws.service()::describe);
    running = new Lazy<>(() -> aws.taskDefinitions().describe(primary().taskDefinitionArn()));
    group = new Lazy<>(aws.deployments()::group);
    inFlight = new Lazy<>(() -> inFlightId().map(aws.deployments()::get));
    forwards = new Lazy<>(() -> aws.loadBalancers().forwards(listeners(group())));
    redAlarms = new Lazy<>(() -> aws.alarms().red(group().alarms()));
    activities = new Lazy<>(aws.scaling()::activities);
    database = new Lazy<>(aws.databases()::describe);
  }

  public List<PushedImage> pushed() {
    return images.get().stream()
        .map(image -> new PushedImage(image.digest(), image.tags(), image.pushedAt()))
        .toList();
  }

  public Optional<Image> image(String digest) {
    return images.get().stream().filter(image -> image.digest().equals(digest)).findFirst();
  }

  public ServiceState service() {
    return service.get();
  }

  public TaskSet primary() {
    return service()
        .primary()
        .orElseThrow(() -> new IllegalStateException("the service has no PRIMARY task set"));
  }

  public TaskDefinition running() {
    return running.get();
  }

  /** The digest that visitors meet; empty where its image is none of the repository's. */
  public Optional<String> runningDigest() {
    String reference =
        running().container(primary().container()).map(TaskDefinition.Container::image).orElse("");
    int at = reference.indexOf('@');
    if (at >= 0) {
      return Optional.of(reference.substring(at + 1));
    }
    return images.get().stream()
        .filter(image -> tagged(image, reference))
        .findFirst()
        .map(Image::digest);
  }

  public DeploymentGroup group() {
    return group.get();
  }

  /** The deployment that holds the group. */
  public Optional<Deployment> inFlight() {
    return inFlight.get().filter(deployment -> deployment.status().inFlight());
  }

  /** Not kept: who asks again wants to know what is so by now. */
  public List<Deployment> deploymentsSince(Instant instant) {
    return aws.deployments().since(instant);
  }

  /** As in {@link tidegate.cloud.ecr.Images#architectures}. */
  public List<String> architectures(Image image) {
    return architectures
        .computeIfAbsent(
            image.digest(), digest -> new Lazy<>(() -> aws.images().architectures(digest)))
        .get();
  }

  public Map<String, List<String>> forwards() {
    return forwards.get();
  }

  public List<String> redAlarms() {
    return redAlarms.get();
  }

  public List<ScalingActivity> activities() {
    return activities.get();
  }

  public DatabaseState database() {
    return database.get();
  }

  /** The group's own word first, then ECS's: a second task set belongs to a deployment. */
  private Optional<String> inFlightId() {
    return group()
        .lastAttempt()
        .filter(attempt -> attempt.status().inFlight())
        .map(DeploymentGroup.Attempt::id)
        .or(() ->
            service().taskSets().stream()
                .filter(set -> set.status().equals("ACTIVE") && !set.deploymentId().isEmpty())
                .map(TaskSet::deploymentId)
                .findFirst());
  }

  private static boolean tagged(Image image, String reference) {
    return image.tags().stream()
        .anyMatch(tag -> reference.equals(image.repositoryUri() + ":" + tag));
  }

  private static List<String> listeners(DeploymentGroup group) {
    return Stream.concat(group.productionListeners().stream(), group.testListeners().stream())
        .distinct()
        .toList();
  }
}
