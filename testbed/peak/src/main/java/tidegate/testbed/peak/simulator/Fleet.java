package tidegate.testbed.peak.simulator;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;

/**
 * All tasks of the service: the live colour, the other one in a deployment, and those that drain.
 */
final class Fleet {
  /** Deregistration as site/templates/balancer.yaml has it, and a container's time to stop. */
  private static final double DRAIN = 30 + 5;

  /** Fargate bills a minute at least. */
  private static final double LEAST_BILLED = 60;

  private final SimulatedSite site;
  private final RandomGenerator random;
  private final Queue<Double> draining = new ArrayDeque<>();
  private TaskGroup live = new TaskGroup();
  private Optional<TaskGroup> other = Optional.empty();
  private double billed;

  Fleet(SimulatedSite site, int tasks, RandomGenerator random) {
    this.site = site;
    this.random = random;
    for (int i = 0; i < Math.min(tasks, site.placeable()); i++) {
      live.add(FleetTask.standing());
    }
    live.promote(0);
  }

  TaskGroup live() {
    return live;
  }

  Optional<TaskGroup> other() {
    return other;
  }

  /** Lets time pass: tasks become healthy, drained ones are gone. */
  void passTo(double now) {
    live.promote(now);
    if (other.isPresent()) {
      other.get().promote(now);
    }
    while (!draining.isEmpty() && draining.element() <= now) {
      draining.remove();
    }
  }

  /** Starts or stops tasks of a colour; false if the quota has no room for all. */
  boolean resize(TaskGroup group, int tasks, double now) {
    while (group.size() > tasks) {
      stop(group, now);
    }
    while (group.size() < tasks) {
      if (used() >= site.placeable()) {
        return false;
      }
      group.add(start(now));
    }
    return true;
  }

  private int used() {
    return live.size() + other.map(TaskGroup::size).orElse(0) + draining.size();
  }

  private FleetTask start(double now) {
    TaskStart start = site.start();
    double pulled = now + start.any(start.provision(), random);
    double running = pulled + start.any(start.pull() + start.boot(), random);
    return new FleetTask(pulled, running, running + start.anyChecks(random));
  }

  private void stop(TaskGroup group, double now) {
    FleetTask task = group.removeYoungest();
    if (task.pulledFrom() < now) {
      bill(task, now + DRAIN);
      draining.add(now + DRAIN);
    }
  }

  private void bill(FleetTask task, double until) {
    billed += Math.max(LEAST_BILLED, until - task.pulledFrom());
  }

  /** Begins to stand up the other colour. */
  void openOther() {
    other = Optional.of(new TaskGroup());
  }

  /** Visitors go to the other colour from here on. */
  void swap() {
    TaskGroup green = other.orElseThrow();
    other = Optional.of(live);
    live = green;
  }

  void closeOther(double now) {
    resize(other.orElseThrow(), 0, now);
    other = Optional.empty();
  }

  /** Containers that run, of both colours. */
  int running(double now) {
    return live.running(now) + (other.isPresent() ? other.get().running(now) : 0);
  }

  /** Seconds that tasks are billed for, those that still run up to {@code end}. */
  double taskSeconds(double end) {
    double seconds = billed + open(live, end);
    return other.isPresent() ? seconds + open(other.get(), end) : seconds;
  }

  private static double open(TaskGroup group, double end) {
    return group.all().mapToDouble(task -> Math.max(0, end - task.pulledFrom())).sum();
  }
}
