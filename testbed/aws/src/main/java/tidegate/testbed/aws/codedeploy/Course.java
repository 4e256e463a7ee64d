package tidegate.testbed.aws.codedeploy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tidegate.testbed.aws.codedeploy.Deployment.Status;
import tidegate.testbed.aws.codedeploy.LifecycleEvent.Kind;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.Service;
import tidegate.testbed.aws.elb.Elb;
import tidegate.testbed.aws.world.World;

/** Plays a deployment's lifecycle events in order. Methods run under the world's lock. */
final class Course {
  private static final Duration INSTALL_AT_MOST = Duration.ofHours(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration STEADY_AFTER_SCALING = Duration.ofMinutes(5);

  private final World world;
  private final Ecs ecs;
  private final Elb elb;
  private final Hooks hooks;
  private final Telling telling;
  private final Endings endings;
  private final Preconditions preconditions;

  Course(World world, Ecs ecs, Elb elb, Hooks hooks, Telling telling, Endings endings) {
    this.world = world;
    this.ecs = ecs;
    this.elb = elb;
    this.hooks = hooks;
    this.telling = telling;
    this.endings = endings;
    preconditions = new Preconditions(ecs, elb);
  }

  void begin(Deployment d) {
    if (d.isActive()) {
      d.startedAt = world.now();
      telling.status(d, Status.IN_PROGRESS, "START");
      later(d, world.pace().lifecycleStep(), () -> step(d));
    }
  }

  /** Plays the next lifecycle event. */
  void step(Deployment d) {
    var next = d.next();
    if (next.isEmpty()) {
      keepBlue(d);
    } else if (next.get().kind == Kind.BEFORE_ALLOW_TRAFFIC
        && !d.ready
        && d.group.readyWait().isPresent()) {
      waitUntilReady(d, d.group.readyWait().get());
    } else {
      play(d, next.get());
    }
  }

  private void play(Deployment d, LifecycleEvent event) {
    event.start(world.now());
    telling.event(d, event);
    switch (event.kind) {
      case INSTALL -> install(d, event);
      case ALLOW_TEST_TRAFFIC -> allowTestTraffic(d, event);
      case ALLOW_TRAFFIC -> allowTraffic(d, event, 0);
      case AFTER_ALLOW_TEST_TRAFFIC -> {
        if (d.group.testListener().isEmpty()) {
          done(d, event, LifecycleEvent.Status.SKIPPED);
        } else {
          hook(d, event);
        }
      }
      case BEFORE_INSTALL, AFTER_INSTALL, BEFORE_ALLOW_TRAFFIC, AFTER_ALLOW_TRAFFIC ->
          hook(d, event);
    }
  }

  private void hook(Deployment d, LifecycleEvent event) {
    var function = d.request.spec().hooks().get(event.kind.wire);
    if (function == null) {
      done(d, event, LifecycleEvent.Status.SUCCEEDED);
      return;
    }
    hooks.call(
        d,
        event,
        function,
        () -> done(d, event, LifecycleEvent.Status.SUCCEEDED),
        fault -> endings.fail(d, fault.code(), fault.message()));
  }

  private void install(Deployment d, LifecycleEvent event) {
    var service = ecs.find(d.group.cluster(), d.group.service()).orElse(null);
    var blue = service == null ? null : service.primary().orElse(null);
    if (service == null || blue == null) {
      endings.fail(d, "INVALID_ECS_SERVICE", "The ECS service has no primary task set.");
      return;
    }
    d.blue = blue;
    var fault = preconditions.fault(d, blue);
    if (fault.isPresent()) {
      endings.fail(d, fault.get().code(), fault.get().message());
      return;
    }
    d.green =
        ecs.install(
            service, d.id, d.request.spec().taskDefinition(), otherGroup(d, blue.targetGroupArn()));
    awaitSteady(d, event, world.now().plus(INSTALL_AT_MOST));
  }

  private String otherGroup(Deployment d, String blue) {
    return d.group.targetGroups().stream()
        .flatMap(name -> elb.targetGroup(name).stream())
        .map(Elb.TargetGroup::arn)
        .filter(arn -> !arn.equals(blue))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("group without a second target group"));
  }

  private void awaitSteady(Deployment d, LifecycleEvent event, Instant deadline) {
    if (!event.isInProgress()) {
      return;
    }
    var green = d.green;
    if (green != null && green.isSteady()) {
      done(d, event, LifecycleEvent.Status.SUCCEEDED);
    } else if (!world.now().isBefore(deadline)) {
      endings.fail(
          d,
          "TIMEOUT",
          "The deployment timed out while waiting for the replacement task set to become healthy."
              + " This time out period is 60 minutes.");
    } else {
      later(d, LOOK_AGAIN, () -> awaitSteady(d, event, deadline));
    }
  }

  private void allowTestTraffic(Deployment d, LifecycleEvent event) {
    var listener = d.group.testListener();
    var green = d.green;
    if (listener.isEmpty() || green == null) {
      done(d, event, LifecycleEvent.Status.SKIPPED);
      return;
    }
    elb.forward(listener.get(), Map.of(green.targetGroupArn(), 100));
    done(d, event, LifecycleEvent.Status.SUCCEEDED);
  }

  private void allowTraffic(Deployment d, LifecycleEvent event, int stepNumber) {
    var green = d.green;
    var blue = d.blue;
    if (!event.isInProgress() || green == null || blue == null) {
      return;
    }
    var steps = Shift.of(d.request.configuration()).orElseThrow().steps();
    if (stepNumber < steps.size()) {
      var step = steps.get(stepNumber);
      elb.forward(
          d.group.productionListener(),
          Map.of(
              blue.targetGroupArn(), 100 - step.percent(), green.targetGroupArn(), step.percent()));
      later(d, step.hold(), () -> allowTraffic(d, event, stepNumber + 1));
      return;
    }
    elb.forward(d.group.productionListener(), Map.of(green.targetGroupArn(), 100));
    ecs.makePrimary(green);
    done(d, event, LifecycleEvent.Status.SUCCEEDED);
  }

  private void done(Deployment d, LifecycleEvent event, LifecycleEvent.Status how) {
    event.end(how, world.now());
    telling.event(d, event);
    later(d, world.pace().lifecycleStep(), () -> step(d));
  }

  private void waitUntilReady(Deployment d, Duration wait) {
    telling.status(d, Status.READY, "READY");
    later(
        d,
        wait,
        () -> {
          if (d.status == Status.READY) {
            endings.stop(
                d, "TIMEOUT", "The deployment was not continued within its wait time.", false);
          }
        });
  }

  void goOn(Deployment d) {
    d.ready = true;
    d.status = Status.IN_PROGRESS;
    step(d);
  }

  private void keepBlue(Deployment d) {
    d.keepingBlue = true;
    later(d, d.group.terminationWait(), () -> endings.succeed(d));
  }

  /** The rule that a scaling event in a deployment gets five minutes. */
  void scaled(Deployment d, Service service) {
    if (d.isShifting() && !d.isRollback()) {
      later(
          d,
          STEADY_AFTER_SCALING,
          () -> {
            if (!service.isSteady()) {
              endings.fail(
                  d,
                  "ECS_UPDATE_ERROR",
                  "The ECS service did not reach a steady state within 5 minutes of a scaling"
                      + " event during the deployment.");
            }
          });
    }
  }

  private void later(Deployment d, Duration delay, Runnable what) {
    world
        .clock()
        .after(
            delay,
            () ->
                world.change(() -> {
                  if (d.isActive()) {
                    what.run();
                  }
                }));
  }
}
