package tidegate.rollout;

import java.time.Instant;
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

/** What is so now, each asked of AWS at most once in an invocation and only where it matters. */
final class Facts {

  private final Ports ports;
  private final Lazy<List<Image>> images;
  private final Lazy<ServiceState> service;
  private final Lazy<TaskDefinition> running;
  private final Lazy<DeploymentGroup> group;
  private final Lazy<Optional<Deployment>> inFlight;
  private final Lazy<Map<String, List<String>>> forwards;
  private final Lazy<List<String>> redAlarms;
  private final Lazy<List<ScalingActivity>> activities;
  private final Lazy<DatabaseState> database;

  Facts(Ports ports) {
    this.ports = ports;
    images = new Lazy<>(ports.images()::tagged);
    service = new Lazy<>(ports.service()::describe);
    running = new Lazy<>(() -> ports.taskDefinitions().describe(primary().taskDefinitionArn()));
    group = new Lazy<>(ports.deployments()::group);
    inFlight = new Lazy<>(() -> inFlightId().map(ports.deployments()::get));
    forwards = new Lazy<>(() -> ports.loadBalancers().forwards(listeners(group())));
    redAlarms = new Lazy<>(() -> ports.alarms().red(group().alarms()));
    activities = new Lazy<>(ports.scaling()::activities);
    database = new Lazy<>(ports.databases()::describe);
  }

  List<PushedImage> pushed() {
    return images.get().stream()
        .map(image -> new PushedImage(image.digest(), image.tags(), image.pushedAt()))
        .toList();
  }

  Optional<Image> image(String digest) {
    return images.get().stream().filter(image -> image.digest().equals(digest)).findFirst();
  }

  ServiceState service() {
    return service.get();
  }

  TaskSet primary() {
    return service()
        .primary()
        .orElseThrow(() -> new IllegalStateException("the service has no PRIMARY task set"));
  }

  TaskDefinition running() {
    return running.get();
  }

  /** The digest that visitors meet; empty where its image is none of the repository's. */
  Optional<String> runningDigest() {
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

  DeploymentGroup group() {
    return group.get();
  }

  /** The deployment that holds the group. */
  Optional<Deployment> inFlight() {
    return inFlight.get().filter(deployment -> deployment.status().inFlight());
  }

  /** Not kept: who asks again wants to know what is so by now. */
  List<Deployment> deploymentsSince(Instant instant) {
    return ports.deployments().since(instant);
  }

  About about(Image image) {
    return new About(this, image, new Lazy<>(() -> architectures(image)));
  }

  Map<String, List<String>> forwards() {
    return forwards.get();
  }

  List<String> redAlarms() {
    return redAlarms.get();
  }

  List<ScalingActivity> activities() {
    return activities.get();
  }

  DatabaseState database() {
    return database.get();
  }

  private List<String> architectures(Image image) {
    return ports.images().architectures(image.digest());
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
