package tidegate.testbed.aws.ecs;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import tidegate.testbed.aws.TaskRunner;
import tidegate.testbed.aws.TaskRunner.RunningTask;
import tidegate.testbed.aws.account.AccountContext;

/** Brings each task set to the count it should have, and looks after its tasks. */
final class TaskPlacement {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final int UNHEALTHY_THRESHOLD = 2;

  private final AccountContext world;
  private final TaskRunner runner;
  private final PulledImages images;
  private final TaskDefinitionStore definitions;
  private final Supplier<List<EcsServiceState>> services;
  private final IntSupplier vcpuQuota;
  private final ServiceEvents events;
  final List<Ecs.ServiceListener> listeners = new ArrayList<>();
  final List<Ecs.ServiceListener> scaleListeners = new ArrayList<>();

  TaskPlacement(
      AccountContext world,
      TaskRunner runner,
      PulledImages images,
      TaskDefinitionStore definitions,
      Supplier<List<EcsServiceState>> services,
      IntSupplier vcpuQuota) {
    this.world = world;
    this.runner = runner;
    this.images = images;
    this.definitions = definitions;
    this.services = services;
    this.vcpuQuota = vcpuQuota;
    events = new ServiceEvents(world);
  }

  /** Starts the set's tasks without launch latency; not under the lock. */
  void startAllNow(TaskSetState set) {
    var tasks = new ArrayList<TaskState>();
    world.change(() -> {
      for (int i = 0; i < set.desired(); i++) {
        tasks.add(add(set));
      }
    });
    tasks.forEach(this::containerStarts);
    tasks.forEach(this::lookOnce);
  }

  /** Starts or stops tasks until the set has its count; under the lock. */
  void settle(TaskSetState set) {
    var live =
        new ArrayList<>(set.tasks.stream().filter(t -> t.isPending() || t.isRunning()).toList());
    while (live.size() > set.desired()) {
      stop(live.removeLast(), "ServiceSchedulerInitiated", "Scaling activity initiated");
    }
    for (int missing = set.desired() - live.size(); missing > 0 && place(set); missing--) {}
    if (set.status == TaskSetState.Status.DRAINING && set.tasks.isEmpty()) {
      set.service.sets.remove(set);
    }
    events.changed(set);
    List.copyOf(listeners).forEach(l -> l.changed(set.service));
  }

  private boolean place(TaskSetState set) {
    int wanted = cpuUnits(set.taskDefinitionArn());
    if (cpuUnitsInUse() + wanted > vcpuQuota.getAsInt() * 1024) {
      retryLater(set);
      return false;
    }
    var task = add(set);
    world.clock().after(world.pace().taskLaunch(), () -> containerStarts(task));
    return true;
  }

  private TaskState add(TaskSetState set) {
    var arn = world.arn("ecs", "task/" + set.service.cluster() + "/" + world.ids().hex(32));
    var task = new TaskState(arn, set, world.now());
    set.tasks.add(task);
    return task;
  }

  private void retryLater(TaskSetState set) {
    if (set.retryPlanned) {
      return;
    }
    set.retryPlanned = true;
    events.notPlaced(
        set, "You've reached the limit on the number of vCPUs you can run concurrently.");
    world.clock().after(world.pace().placementRetry(), () -> world.change(() -> retry(set)));
  }

  private void retry(TaskSetState set) {
    set.retryPlanned = false;
    settle(set);
  }

  private int cpuUnitsInUse() {
    return services.get().stream()
        .flatMap(s -> s.sets.stream())
        .flatMap(s -> s.tasks.stream())
        .filter(t -> t.status != TaskState.Status.STOPPED)
        .mapToInt(t -> cpuUnits(t.set.taskDefinitionArn()))
        .sum();
  }

  private int cpuUnits(String taskDefinitionArn) {
    JsonObject definition = definitions.get(taskDefinitionArn);
    return definition.has("cpu") ? definition.get("cpu").getAsInt() : 1024;
  }

  private void containerStarts(TaskState task) {
    if (!world.read(task::isPending)) {
      return;
    }
    RunningTask container;
    try {
      var set = task.set;
      var definition = definitions.get(set.taskDefinitionArn());
      container = runner.start(task.arn, images.pull(definition, set.digests));
    } catch (RuntimeException e) {
      ended(task, "TaskFailedToStart", String.valueOf(e.getMessage()));
      return;
    }
    var wanted = world.read(() -> started(task, container));
    if (!wanted) {
      container.stop();
      return;
    }
    world.clock().after(world.pace().healthCheck(), () -> lookOnAndOn(task));
  }

  private boolean started(TaskState task, RunningTask container) {
    if (!task.isPending()) {
      return false;
    }
    task.container = container;
    task.status = TaskState.Status.RUNNING;
    task.startedAt = world.now();
    events.task(task);
    settle(task.set);
    return true;
  }

  /** One health check out of turn; not under the lock, for it may block. */
  void lookOnce(TaskState task) {
    look(task, _ -> {});
  }

  private void lookOnAndOn(TaskState task) {
    look(task, healthy -> lookAgain(task, healthy));
  }

  private void look(TaskState task, Consumer<Boolean> then) {
    var container = world.read(() -> task.isRunning() ? task.container : null);
    if (container == null) {
      return;
    }
    boolean healthy = container.healthy();
    world.change(() -> {
      looked(task, healthy);
      then.accept(healthy);
    });
  }

  private void looked(TaskState task, boolean healthy) {
    if (!task.isRunning()) {
      return;
    }
    task.failedLooks = healthy ? 0 : task.failedLooks + 1;
    var before = task.health;
    if (healthy) {
      task.health = TaskState.Health.HEALTHY;
    } else if (task.failedLooks >= UNHEALTHY_THRESHOLD) {
      task.health = TaskState.Health.UNHEALTHY;
    }
    var started = task.startedAt == null ? task.createdAt : task.startedAt;
    boolean pastGrace = !world.now().isBefore(started.plus(task.set.service.grace));
    if (task.health == TaskState.Health.UNHEALTHY && pastGrace) {
      stop(task, "ServiceSchedulerInitiated", "Task failed ELB health checks");
      settle(task.set);
    } else if (task.health != before) {
      settle(task.set);
    }
  }

  private void lookAgain(TaskState task, boolean healthy) {
    var interval = world.pace().healthCheck();
    if (!interval.isZero()) {
      world.clock().after(interval, () -> lookOnAndOn(task));
    } else if (!healthy) {
      world.clock().after(LOOK_AGAIN, () -> lookOnAndOn(task));
    }
  }

  void exited(TaskState task, String reason) {
    ended(task, "EssentialContainerExited", reason);
  }

  private void stop(TaskState task, String code, String reason) {
    task.stopCode = code;
    task.stoppedReason = reason;
    task.stoppingAt = world.now();
    task.status = TaskState.Status.DEACTIVATING;
    events.task(task);
    world.clock().after(world.pace().drain(), () -> ended(task, code, reason));
  }

  private void ended(TaskState task, String code, String reason) {
    var container = world.read(() -> task.container);
    if (container != null) {
      container.stop();
    }
    world.change(() -> {
      if (task.status == TaskState.Status.STOPPED) {
        return;
      }
      task.status = TaskState.Status.STOPPED;
      task.stopCode = code;
      task.stoppedReason = reason;
      task.stoppedAt = world.now();
      task.set.tasks.remove(task);
      task.set.service.remember(task);
      events.task(task);
      settle(task.set);
    });
  }
}
