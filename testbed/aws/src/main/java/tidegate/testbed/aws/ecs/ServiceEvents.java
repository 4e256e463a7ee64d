package tidegate.testbed.aws.ecs;

import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;

/** Service events and journal entries about task sets and tasks; under the world's lock. */
final class ServiceEvents {
  private final AccountContext world;

  ServiceEvents(AccountContext world) {
    this.world = world;
  }

  void task(TaskState task) {
    var reason = task.stoppedReason == null ? "" : task.stoppedReason;
    world
        .journal()
        .add(
            new JournalEntry.TaskChanged(
                world.now(), task.arn, task.set.id, task.status.name(), reason));
  }

  /** Tells each state of a set once. */
  void changed(TaskSetState set) {
    boolean steady = set.isSteady();
    if (steady != set.steady) {
      set.steady = steady;
      set.stabilityAt = world.now();
      if (steady && set.status != TaskSetState.Status.DRAINING) {
        event(set, "(service %s) (taskSet %s) has reached a steady state.");
      }
    }
    var entry = entry(set);
    var told = entry.toString().substring(entry.toString().indexOf("taskSetId"));
    if (!told.equals(set.lastTold)) {
      set.lastTold = told;
      world.journal().add(entry);
    }
  }

  void notPlaced(TaskSetState set, String reason) {
    event(set, "(service %s) (taskSet %s) was unable to place a task. Reason: " + reason);
  }

  private void event(TaskSetState set, String form) {
    var message = form.formatted(set.service.name(), set.id);
    set.service.tell(world.ids().uuid(), world.now(), message);
    world.journal().add(new JournalEntry.ServiceEvent(world.now(), set.service.name(), message));
  }

  private JournalEntry.TaskSetChanged entry(TaskSetState set) {
    return new JournalEntry.TaskSetChanged(
        world.now(),
        set.id,
        set.deploymentId == null ? "" : set.deploymentId,
        set.status.name(),
        set.targetGroupArn(),
        set.taskDefinitionArn(),
        set.desired(),
        set.running(),
        set.pending(),
        set.healthy());
  }
}
