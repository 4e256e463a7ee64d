package tidegate.testbed.aws.codedeploy;

import java.util.Map;
import java.util.Set;
import tidegate.testbed.aws.codedeploy.Deployment.Status;
import tidegate.testbed.aws.codedeploy.LifecycleEvent.Kind;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.TaskSet;
import tidegate.testbed.aws.elb.Elb;
import tidegate.testbed.aws.world.World;

/** How a deployment ends: well, or with a rollback, which is a deployment of its own. */
final class Endings {
  private final World world;
  private final Ecs ecs;
  private final Elb elb;
  private final Telling telling;
  private final Deployments deployments;

  Endings(World world, Ecs ecs, Elb elb, Telling telling, Deployments deployments) {
    this.world = world;
    this.ecs = ecs;
    this.elb = elb;
    this.telling = telling;
    this.deployments = deployments;
  }

  /** Takes blue away and ends the deployment when it is gone. */
  void succeed(Deployment d) {
    if (!d.isActive() || d.blue == null || d.blue.status() == TaskSet.Status.DRAINING) {
      return;
    }
    ecs.drain(d.blue);
    afterDrain(d);
  }

  private void afterDrain(Deployment d) {
    world
        .clock()
        .after(
            world.pace().drain(),
            () ->
                world.change(() -> {
                  if (d.isActive()) {
                    end(d, Status.SUCCEEDED, "SUCCESS");
                  }
                }));
  }

  void fail(Deployment d, String code, String message) {
    broken(d, code, message);
    end(d, Status.FAILED, "FAILURE");
    if (d.request.rollbackOn().contains("DEPLOYMENT_FAILURE")) {
      rollBack(d);
    }
  }

  void stop(Deployment d, String code, String message, boolean rollBack) {
    broken(d, code, message);
    end(d, Status.STOPPED, "STOP");
    if (rollBack) {
      rollBack(d);
    }
  }

  private void broken(Deployment d, String code, String message) {
    d.errorCode = code;
    d.errorMessage = message;
    d.inProgress()
        .ifPresent(e -> {
          e.fail(message, world.now());
          telling.event(d, e);
        });
    for (var event : d.events) {
      if (event.status == LifecycleEvent.Status.PENDING) {
        event.end(LifecycleEvent.Status.SKIPPED, world.now());
      }
    }
  }

  private void end(Deployment d, Status status, String state) {
    d.completedAt = world.now();
    telling.status(d, status, state);
  }

  /** Nothing is rolled back before green exists, nor is a rollback. */
  private void rollBack(Deployment d) {
    var blue = d.blue;
    var green = d.green;
    if (green == null || blue == null || d.isRollback()) {
      return;
    }
    var old = d.request;
    var request =
        new Deployment.Request(
            old.revision(), old.spec(), "", old.configuration(), Set.of(), java.util.List.of());
    var rollback = new Deployment(world.ids().deployment(), d.group, request, world.now());
    rollback.rollsBack = d;
    rollback.blue = blue;
    rollback.green = green;
    d.rolledBackBy = rollback.id;
    deployments.add(rollback);
    for (var event : rollback.events) {
      if (event.kind != Kind.ALLOW_TRAFFIC) {
        event.end(LifecycleEvent.Status.SKIPPED, world.now());
      }
    }
    soonAfter(() -> {
      rollback.startedAt = world.now();
      telling.status(rollback, Status.IN_PROGRESS, "START");
      rollback.event(Kind.ALLOW_TRAFFIC).start(world.now());
      telling.event(rollback, rollback.event(Kind.ALLOW_TRAFFIC));
      soonAfter(() -> reroute(rollback, blue, green));
    });
  }

  private void reroute(Deployment rollback, TaskSet blue, TaskSet green) {
    var back = Map.of(blue.targetGroupArn(), 100);
    elb.forward(rollback.group.productionListener(), back);
    rollback.group.testListener().ifPresent(l -> elb.forward(l, back));
    ecs.makePrimary(blue);
    var event = rollback.event(Kind.ALLOW_TRAFFIC);
    event.end(LifecycleEvent.Status.SUCCEEDED, world.now());
    telling.event(rollback, event);
    ecs.drain(green);
    afterDrain(rollback);
  }

  private void soonAfter(Runnable what) {
    world.clock().after(world.pace().lifecycleStep(), () -> world.change(what));
  }
}
