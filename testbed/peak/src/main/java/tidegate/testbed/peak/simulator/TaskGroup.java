package tidegate.testbed.peak.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The tasks of one colour: those that start, and those that are healthy. */
final class TaskGroup {
  private final List<FleetTask> starting = new ArrayList<>();
  private final List<FleetTask> healthy = new ArrayList<>();

  void add(FleetTask task) {
    starting.add(task);
  }

  /** Moves those on that have become healthy. */
  void promote(double now) {
    if (!starting.isEmpty()) {
      Iterator<FleetTask> each = starting.iterator();
      while (each.hasNext()) {
        FleetTask task = each.next();
        if (task.healthy(now)) {
          each.remove();
          healthy.add(task);
        }
      }
    }
  }

  /** Takes the youngest out; those that still start go first, as they serve nobody. */
  FleetTask removeYoungest() {
    return starting.isEmpty() ? healthy.removeLast() : starting.removeLast();
  }

  List<FleetTask> healthy() {
    return healthy;
  }

  Stream<FleetTask> all() {
    return Stream.concat(starting.stream(), healthy.stream());
  }

  int size() {
    return starting.size() + healthy.size();
  }

  /** Containers that run, healthy or not; ECS's CPU average is over them. */
  int running(double now) {
    int running = healthy.size();
    for (FleetTask task : starting) {
      running += task.running(now) ? 1 : 0;
    }
    return running;
  }
}
