package tidegate.testbed.aws.ecs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tidegate.testbed.aws.TaskRunner;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;

/** ECS: services, their task sets and tasks. Methods take the world's lock themselves. */
public final class Ecs {
  private final AccountContext world;
  private final TaskDefinitionStore definitions;
  private final Map<String, EcsServiceState> services = new LinkedHashMap<>();
  private final PulledImages images;
  private final TaskPlacement placement;

  /**
   * @param vcpuQuota Fargate vCPUs that may run at once
   */
  public Ecs(AccountContext world, TaskRunner runner, ImageResolver images, IntSupplier vcpuQuota) {
    this.world = world;
    definitions = new TaskDefinitionStore(world);
    this.images = new PulledImages(images);
    placement =
        new TaskPlacement(world, runner, this.images, definitions, this::services, vcpuQuota);
  }

  public TaskDefinitionStore definitions() {
    return definitions;
  }

  /** Has {@code listener} called, under the lock, when a service's tasks or counts changed. */
  public void onChange(ServiceListener listener) {
    placement.listeners.add(listener);
  }

  /** Has {@code listener} called, under the lock, when a service's desired count was changed. */
  public void onScale(ServiceListener listener) {
    placement.scaleListeners.add(listener);
  }

  public List<EcsServiceState> services() {
    return world.read(() -> List.copyOf(services.values()));
  }

  /** By name or ARN. */
  public Optional<EcsServiceState> find(String cluster, String service) {
    var clusterName = cluster.substring(cluster.lastIndexOf('/') + 1);
    var name = service.substring(service.lastIndexOf('/') + 1);
    return world.read(() -> Optional.ofNullable(services.get(clusterName + "/" + name)));
  }

  /** Creates a service with all its tasks up already. */
  public EcsServiceState create(EcsServiceState.Spec spec) {
    var service =
        new EcsServiceState(
            spec,
            world.arn("ecs", "service/" + spec.cluster() + "/" + spec.name()),
            world.arn("ecs", "cluster/" + spec.cluster()),
            world.now());
    world.change(() -> services.put(spec.cluster() + "/" + spec.name(), service));
    var set = addSet(service, TaskSetState.Status.PRIMARY, spec.taskSet());
    placement.startAllNow(set);
    return service;
  }

  /**
   * Has a service be under another controller. ECS's own, with rolling updates or its own
   * blue/green, has no task sets (DescribeServices in the API reference: task sets are of the
   * CODE_DEPLOY and EXTERNAL controllers).
   */
  public void controlledBy(EcsServiceState service, String controller) {
    world.change(() -> service.controller = controller);
  }

  /**
   * Deletes a service with its tasks. It stays to be seen, INACTIVE and without task sets, until
   * {@link #forget}: AWS keeps it for a while (DeleteService in the API reference).
   */
  public void delete(EcsServiceState service) {
    world.change(() -> {
      service.deleted = true;
      service.desired = 0;
      service
          .sets()
          .forEach(set -> {
            set.status = TaskSetState.Status.DRAINING;
            placement.settle(set);
          });
    });
  }

  /** Has nobody see a service any more. A cluster is there as long as it has a service. */
  public void forget(EcsServiceState service) {
    world.change(() -> services.remove(service.cluster() + "/" + service.name()));
  }

  /** Has everybody see a service again that was forgotten. */
  public void restore(EcsServiceState service) {
    world.change(() -> services.put(service.cluster() + "/" + service.name(), service));
  }

  /** Tags a service as somebody else would. */
  public void tag(EcsServiceState service, Map<String, String> tags) {
    world.change(() -> service.tags.putAll(tags));
  }

  /** What CodeDeploy does to install a replacement. */
  public TaskSetState install(
      EcsServiceState service, String deploymentId, TaskSetSettings settings) {
    return world.read(() -> {
      var set = addSet(service, TaskSetState.Status.ACTIVE, settings);
      set.deploymentId = deploymentId;
      placement.settle(set);
      return set;
    });
  }

  /** Has what serves be as if it had been created so. */
  public void recast(EcsServiceState service, UnaryOperator<TaskSetSettings> change) {
    world.change(
        () -> service.primary().ifPresent(set -> set.settings = change.apply(set.settings)));
  }

  public void makePrimary(TaskSetState set) {
    world.change(() -> {
      set.service.primary().ifPresent(old -> old.status = TaskSetState.Status.ACTIVE);
      set.status = TaskSetState.Status.PRIMARY;
      set.service.sets.forEach(placement::settle);
    });
  }

  /** Stops a set's tasks; the set is gone when the last one is. */
  public void drain(TaskSetState set) {
    world.change(() -> {
      set.status = TaskSetState.Status.DRAINING;
      placement.settle(set);
    });
  }

  /** Sets the desired count of every set, as UpdateService and auto scaling do. */
  public void scale(EcsServiceState service, int desired, String cause) {
    world.change(() -> {
      if (service.desired == desired) {
        return;
      }
      service.desired = desired;
      world
          .journal()
          .add(new JournalEntry.DesiredCountSet(world.now(), service.resourceId(), desired, cause));
      service.sets().forEach(placement::settle);
      List.copyOf(placement.scaleListeners).forEach(l -> l.changed(service));
    });
  }

  /** The task's container ended by itself; the service replaces it. */
  public void taskExited(String taskArn, String reason) {
    task(taskArn).ifPresent(t -> placement.exited(t, reason));
  }

  /** Looks at every running task's health now. Driver's thread. */
  public void checkHealth() {
    tasks().stream().filter(TaskState::isRunning).forEach(placement::lookOnce);
  }

  /** Tasks registered in a target group, pending ones and those going away left out. */
  public List<TaskState> behind(String targetGroupArn) {
    return world.read(() ->
        tasks().stream()
            .filter(t -> t.isRunning() && t.set.targetGroupArn().equals(targetGroupArn))
            .toList());
  }

  Optional<TaskState> task(String arn) {
    return Stream.concat(tasks().stream(), services().stream().flatMap(s -> s.stopped.stream()))
        .filter(t -> t.arn.equals(arn))
        .findFirst();
  }

  private List<TaskState> tasks() {
    return world.read(() -> {
      var all = new ArrayList<TaskState>();
      services.values().forEach(s -> s.sets.forEach(set -> all.addAll(set.tasks)));
      return all;
    });
  }

  private TaskSetState addSet(
      EcsServiceState service, TaskSetState.Status status, TaskSetSettings settings) {
    var id = "ecs-svc/" + world.ids().digits(19);
    var arn = world.arn("ecs", "task-set/" + service.cluster() + "/" + service.name() + "/" + id);
    var digests = images.digests(definitions.get(settings.taskDefinitionArn()));
    var set = new TaskSetState(id, arn, service, status, settings, digests, world.now());
    world.change(() -> service.sets.add(set));
    return set;
  }

  /** Told of a service. */
  @FunctionalInterface
  public interface ServiceListener {
    void changed(EcsServiceState service);
  }
}
