package tidegate.testbed.aws.codedeploy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.codedeploy.DeploymentState.Status;
import tidegate.testbed.aws.codedeploy.LifecycleEventState.Kind;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.EcsServiceState;
import tidegate.testbed.aws.elb.Elb;

/** Plays a deployment's lifecycle events in order. Methods run under the world's lock. */
final class DeploymentLifecycle {
  private static final Duration INSTALL_AT_MOST = Duration.ofHours(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration STEADY_AFTER_SCALING = Duration.ofMinutes(5);

  private final AccountContext world;
  private final Ecs ecs;
  private final Elb elb;
  private final LifecycleHooks hooks;
  private final DeploymentEvents events;
  private final DeploymentCompletion completion;
  private final Preconditions preconditions;
  private final DeploymentConfigurations configurations;

  DeploymentLifecycle(
      AccountContext world,
      Ecs ecs,
      Elb elb,
      LifecycleHooks hooks,
      DeploymentEvents events,
      DeploymentCompletion completion,
      DeploymentConfigurations configurations) {
    this.world = world;
    this.ecs = ecs;
    this.elb = elb;
    this.hooks = hooks;
    this.events = events;
    this.completion = completion;
    this.configurations = configurations;
    preconditions = new Preconditions(ecs, elb);
  }

  void begin(DeploymentState d) {
    if (d.isActive()) {
      d.startedAt = world.now();
      events.status(d, Status.IN_PROGRESS, "START");
      later(d, world.pace().lifecycleStep(), () -> step(d));
    }
  }

  /** Plays the next lifecycle event. */
  void step(DeploymentState d) {
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

  private void play(DeploymentState d, LifecycleEventState event) {
    event.start(world.now());
    events.event(d, event);
    switch (event.kind) {
      case INSTALL -> install(d, event);
      case ALLOW_TEST_TRAFFIC -> allowTestTraffic(d, event);
      case ALLOW_TRAFFIC -> allowTraffic(d, event, 0);
      case AFTER_ALLOW_TEST_TRAFFIC -> {
        if (d.group.testListener().isEmpty()) {
          done(d, event, LifecycleEventState.Status.SKIPPED);
        } else {
          hook(d, event);
        }
      }
      case BEFORE_INSTALL, AFTER_INSTALL, BEFORE_ALLOW_TRAFFIC, AFTER_ALLOW_TRAFFIC ->
          hook(d, event);
    }
  }

  private void hook(DeploymentState d, LifecycleEventState event) {
    var function = d.request.spec().hooks().get(event.kind.wire);
    if (function == null) {
      done(d, event, LifecycleEventState.Status.SUCCEEDED);
      return;
    }
    hooks.call(
        d,
        event,
        function,
        () -> done(d, event, LifecycleEventState.Status.SUCCEEDED),
        fault -> completion.fail(d, fault.code(), fault.message()));
  }

  private void install(DeploymentState d, LifecycleEventState event) {
    var service = ecs.find(d.group.cluster(), d.group.service()).orElse(null);
    var blue = service == null ? null : service.primary().orElse(null);
    if (service == null || blue == null) {
      completion.fail(d, "INVALID_ECS_SERVICE", "The ECS service has no primary task set.");
      return;
    }
    d.blue = blue;
    var fault = preconditions.fault(d, blue);
    if (fault.isPresent()) {
      completion.fail(d, fault.get().code(), fault.get().message());
      return;
    }
    d.green =
        ecs.install(
            service,
            d.id,
            d.request.spec().settings(otherGroup(d, blue.targetGroupArn()), blue.settings()));
    awaitSteady(d, event, world.now().plus(INSTALL_AT_MOST));
  }

  private String otherGroup(DeploymentState d, String blue) {
    return d.group.targetGroups().stream()
        .flatMap(name -> elb.targetGroup(name).stream())
        .map(Elb.TargetGroup::arn)
        .filter(arn -> !arn.equals(blue))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("group without a second target group"));
  }

  private void awaitSteady(DeploymentState d, LifecycleEventState event, Instant deadline) {
    if (!event.isInProgress()) {
      return;
    }
    var green = d.green;
    if (green != null && green.isSteady()) {
      done(d, event, LifecycleEventState.Status.SUCCEEDED);
    } else if (!world.now().isBefore(deadline)) {
      completion.fail(
          d,
          "TIMEOUT",
          "The deployment timed out while waiting for the replacement task set to become healthy."
              + " This time out period is 60 minutes.");
    } else {
      later(d, LOOK_AGAIN, () -> awaitSteady(d, event, deadline));
    }
  }

  private void allowTestTraffic(DeploymentState d, LifecycleEventState event) {
    var listener = d.group.testListener();
    var green = d.green;
    if (listener.isEmpty() || green == null) {
      done(d, event, LifecycleEventState.Status.SKIPPED);
      return;
    }
    elb.shift(listener.get(), Map.of(green.targetGroupArn(), 100), d.colours());
    done(d, event, LifecycleEventState.Status.SUCCEEDED);
  }

  private void allowTraffic(DeploymentState d, LifecycleEventState event, int stepNumber) {
    var green = d.green;
    var blue = d.blue;
    if (!event.isInProgress() || green == null || blue == null) {
      return;
    }
    var steps = configurations.find(d.request.configuration()).orElseThrow().steps();
    if (stepNumber < steps.size()) {
      var step = steps.get(stepNumber);
      elb.shift(
          d.group.productionListener(),
          Map.of(
              blue.targetGroupArn(), 100 - step.percent(), green.targetGroupArn(), step.percent()),
          d.colours());
      later(d, step.hold(), () -> allowTraffic(d, event, stepNumber + 1));
      return;
    }
    elb.shift(d.group.productionListener(), Map.of(green.targetGroupArn(), 100), d.colours());
    ecs.makePrimary(green);
    done(d, event, LifecycleEventState.Status.SUCCEEDED);
  }

  private void done(DeploymentState d, LifecycleEventState event, LifecycleEventState.Status how) {
    event.end(how, world.now());
    events.event(d, event);
    later(d, world.pace().lifecycleStep(), () -> step(d));
  }

  private void waitUntilReady(DeploymentState d, Duration wait) {
    events.status(d, Status.READY, "READY");
    later(
        d,
        wait,
        () -> {
          if (d.status == Status.READY) {
            completion.stop(
                d, "TIMEOUT", "The deployment was not continued within its wait time.", false);
          }
        });
  }

  void goOn(DeploymentState d) {
    d.ready = true;
    d.status = Status.IN_PROGRESS;
    step(d);
  }

  private void keepBlue(DeploymentState d) {
    d.keepingBlue = true;
    later(d, d.group.terminationWait(), () -> completion.succeed(d));
  }

  /** The rule that a scaling event in a deployment gets five minutes. */
  void scaled(DeploymentState d, EcsServiceState service) {
    if (d.isShifting() && !d.isRollback()) {
      later(
          d,
          STEADY_AFTER_SCALING,
          () -> {
            if (!service.isSteady()) {
              completion.fail(
                  d,
                  "ECS_UPDATE_ERROR",
                  "The ECS service did not reach a steady state within 5 minutes of a scaling"
                      + " event during the deployment.");
            }
          });
    }
  }

  private void later(DeploymentState d, Duration delay, Runnable what) {
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
