package tidegate.testbed.aws.codedeploy;

import java.util.Map;
import java.util.Set;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.codedeploy.DeploymentState.Status;
import tidegate.testbed.aws.codedeploy.LifecycleEventState.Kind;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.aws.elb.Elb;

/** How a deployment ends: well, or with a rollback, which is a deployment of its own. */
final class DeploymentCompletion {
  private final AccountContext world;
  private final Ecs ecs;
  private final Elb elb;
  private final LifecycleHooks hooks;
  private final DeploymentEvents events;
  private final DeploymentStore deployments;
  boolean hooksInRollbacks;

  DeploymentCompletion(
      AccountContext world,
      Ecs ecs,
      Elb elb,
      LifecycleHooks hooks,
      DeploymentEvents events,
      DeploymentStore deployments) {
    this.world = world;
    this.ecs = ecs;
    this.elb = elb;
    this.hooks = hooks;
    this.events = events;
    this.deployments = deployments;
  }

  /** Takes blue away and ends the deployment when it is gone. */
  void succeed(DeploymentState d) {
    if (!d.isActive() || d.blue == null || d.blue.status() == TaskSetState.Status.DRAINING) {
      return;
    }
    ecs.drain(d.blue);
    afterDrain(d);
  }

  private void afterDrain(DeploymentState d) {
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

  void fail(DeploymentState d, String code, String message) {
    broken(d, code, message);
    end(d, Status.FAILED, "FAILURE");
    if (d.request.rollbackOn().contains("DEPLOYMENT_FAILURE")) {
      rollBack(d);
    }
  }

  void stop(DeploymentState d, String code, String message, boolean rollBack) {
    broken(d, code, message);
    end(d, Status.STOPPED, "STOP");
    if (rollBack) {
      rollBack(d);
    }
  }

  private void broken(DeploymentState d, String code, String message) {
    d.errorCode = code;
    d.errorMessage = message;
    d.inProgress()
        .ifPresent(e -> {
          e.fail(message, world.now());
          events.event(d, e);
        });
    for (var event : d.events) {
      if (event.status == LifecycleEventState.Status.PENDING) {
        event.end(LifecycleEventState.Status.SKIPPED, world.now());
      }
    }
  }

  private void end(DeploymentState d, Status status, String state) {
    d.completedAt = world.now();
    events.status(d, status, state);
  }

  /** Nothing is rolled back before green exists, nor is a rollback. */
  private void rollBack(DeploymentState d) {
    var blue = d.blue;
    var green = d.green;
    if (green == null || blue == null || d.isRollback()) {
      return;
    }
    var old = d.request;
    var request =
        new DeploymentState.Request(
            old.revision(), old.spec(), "", old.configuration(), Set.of(), java.util.List.of());
    var rollback = new DeploymentState(world.ids().deployment(), d.group, request, world.now());
    rollback.rollsBack = d;
    rollback.blue = blue;
    rollback.green = green;
    d.rolledBackBy = rollback.id;
    deployments.add(rollback);
    var played = rollbackEvents();
    for (var event : rollback.events) {
      if (!played.contains(event.kind)) {
        event.end(LifecycleEventState.Status.SKIPPED, world.now());
      }
    }
    soonAfter(() -> {
      rollback.startedAt = world.now();
      events.status(rollback, Status.IN_PROGRESS, "START");
      playRollback(rollback, blue, green);
    });
  }

  /** Documents tell of the traffic only; whether hooks run in a rollback, too, is a switch here. */
  private Set<Kind> rollbackEvents() {
    return hooksInRollbacks
        ? Set.of(Kind.BEFORE_ALLOW_TRAFFIC, Kind.ALLOW_TRAFFIC, Kind.AFTER_ALLOW_TRAFFIC)
        : Set.of(Kind.ALLOW_TRAFFIC);
  }

  private void playRollback(DeploymentState rollback, TaskSetState blue, TaskSetState green) {
    var next = rollback.next();
    if (next.isEmpty()) {
      ecs.drain(green);
      afterDrain(rollback);
      return;
    }
    var event = next.get();
    event.start(world.now());
    events.event(rollback, event);
    var function = rollback.request.spec().hooks().get(event.kind.wire);
    Runnable done =
        () -> {
          event.end(LifecycleEventState.Status.SUCCEEDED, world.now());
          events.event(rollback, event);
          playRollback(rollback, blue, green);
        };
    if (event.kind == Kind.ALLOW_TRAFFIC) {
      soonAfter(() -> {
        reroute(rollback, blue);
        done.run();
      });
    } else if (function == null) {
      done.run();
    } else {
      hooks.call(
          rollback,
          event,
          function,
          done,
          fault -> {
            broken(rollback, fault.code(), fault.message());
            end(rollback, Status.FAILED, "FAILURE");
          });
    }
  }

  private void reroute(DeploymentState rollback, TaskSetState blue) {
    var back = Map.of(blue.targetGroupArn(), 100);
    elb.shift(rollback.group.productionListener(), back, rollback.colours());
    rollback.group.testListener().ifPresent(l -> elb.shift(l, back, rollback.colours()));
    ecs.makePrimary(blue);
  }

  private void soonAfter(Runnable what) {
    world.clock().after(world.pace().lifecycleStep(), () -> world.change(what));
  }
}
