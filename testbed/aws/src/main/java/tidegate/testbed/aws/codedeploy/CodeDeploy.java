package tidegate.testbed.aws.codedeploy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.cloudwatch.CloudWatch;
import tidegate.testbed.aws.cloudwatch.CloudWatch.State;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.EcsServiceState;
import tidegate.testbed.aws.elb.Elb;
import tidegate.testbed.aws.events.EventBus;
import tidegate.testbed.aws.lambda.Lambda;
import tidegate.testbed.aws.wire.AwsError;

/** CodeDeploy for ECS: one deployment at a time in a group. */
public final class CodeDeploy {
  private final AccountContext world;
  private final CloudWatch alarms;
  final Map<String, DeploymentGroupSettings> groups = new LinkedHashMap<>();
  final DeploymentStore deployments = new DeploymentStore();
  final DeploymentConfigurations configurations = new DeploymentConfigurations();
  final LifecycleHooks hooks;
  private final DeploymentCompletion completion;
  private final DeploymentLifecycle lifecycle;
  private boolean blueIsToldKept = true;

  public CodeDeploy(
      AccountContext world, Ecs ecs, Elb elb, EventBus bus, Lambda lambda, CloudWatch alarms) {
    this.world = world;
    this.alarms = alarms;
    hooks = new LifecycleHooks(world, lambda);
    var events = new DeploymentEvents(world, bus);
    completion = new DeploymentCompletion(world, ecs, elb, hooks, events, deployments);
    lifecycle = new DeploymentLifecycle(world, ecs, elb, hooks, events, completion, configurations);
    ecs.onScale(this::scaled);
    alarms.onAlarm(this::alarmChanged);
  }

  /** Adds a group, or replaces the one of its application and name. */
  public void putGroup(DeploymentGroupSettings group) {
    world.change(() -> groups.put(group.application() + "/" + group.name(), group));
  }

  /** Adds a deployment configuration of the account's own. */
  public void putConfiguration(String name, TrafficShift shift) {
    world.change(() -> configurations.put(name, shift));
  }

  /** Has CodeDeploy run hooks in its own rollbacks, too; documents leave that open. */
  public void hooksInRollbacks(boolean run) {
    world.change(() -> completion.hooksInRollbacks = run);
  }

  /**
   * Whether a deployment that keeps blue says so. A report has it that for ECS {@code
   * instanceTerminationWaitTimeStarted} stays false (aws/containers-roadmap issue 269, open), the
   * API reference that it tells whether the wait has started.
   */
  public void tellsThatBlueIsKept(boolean tells) {
    world.change(() -> blueIsToldKept = tells);
  }

  public Optional<DeploymentGroupSettings> group(String application, String name) {
    return world.read(() -> Optional.ofNullable(groups.get(application + "/" + name)));
  }

  /** The status of a deployment in the API's words. */
  public Optional<String> status(String deploymentId) {
    return world.read(() -> deployments.find(deploymentId).map(d -> d.status.wire));
  }

  /** The group of a deployment, as {@code application/group}. */
  public Optional<String> groupOf(String deploymentId) {
    return world.read(() ->
        deployments.find(deploymentId).map(d -> d.group.application() + "/" + d.group.name()));
  }

  /** The deployment configuration of a group, by {@code application/group}. */
  public Optional<String> configurationOf(String group) {
    return world.read(
        () -> Optional.ofNullable(groups.get(group)).map(DeploymentGroupSettings::configuration));
  }

  /** What a deployment is, for who watches from outside. */
  public record About(String description, boolean rollback, Instant createdAt) {}

  public Optional<About> about(String deploymentId) {
    return world.read(() ->
        deployments
            .find(deploymentId)
            .map(d -> new About(d.request.description(), d.isRollback(), d.createdAt)));
  }

  /** The deployment that holds the group's one place. */
  public Optional<String> active(DeploymentGroupSettings group) {
    return world.read(() -> deployments.activeIn(group).map(d -> d.id));
  }

  /** Whether a deployment runs for the service, which turns scaling in off. */
  public boolean isDeploying(String cluster, String service) {
    return world.read(() ->
        deployments.newestFirst().stream()
            .anyMatch(d ->
                d.isActive()
                    && d.group.cluster().equals(cluster)
                    && d.group.service().equals(service)));
  }

  DeploymentState create(DeploymentGroupSettings group, DeploymentState.Request request) {
    deployments
        .activeIn(group)
        .ifPresent(active -> {
          throw new AwsError(
              "DeploymentLimitExceededException",
              "The Deployment Group '"
                  + group.name()
                  + "' already has an active Deployment '"
                  + active.id
                  + "'");
        });
    var deployment = new DeploymentState(world.ids().deployment(), group, request, world.now());
    deployment.tellsThatBlueIsKept = blueIsToldKept;
    deployments.add(deployment);
    world.clock().soon(() -> world.change(() -> begin(deployment)));
    return deployment;
  }

  private void begin(DeploymentState d) {
    var gone = d.request.alarms().stream().filter(a -> alarms.state(a).isEmpty()).findFirst();
    if (gone.isPresent() && d.isActive() && !d.group.ignorePollAlarmFailure()) {
      // AlarmConfiguration in the API reference: the deployment stops where alarms cannot be
      // polled. With which code it does not say.
      var why = "CodeDeploy could not get the state of the alarm <" + gone.get() + ">";
      completion.stop(d, "ALARM_ACTIVE", why, /* rollBack= */ false);
      return;
    }
    var red = d.request.alarms().stream().filter(this::isRed).findFirst();
    if (red.isPresent() && d.isActive()) {
      completion.stop(d, "ALARM_ACTIVE", activeAlarm(red.get()), /* rollBack= */ false);
    } else {
      lifecycle.begin(d);
    }
  }

  private boolean isRed(String alarm) {
    return alarms.state(alarm).filter(State.ALARM::equals).isPresent();
  }

  private static String activeAlarm(String name) {
    return "One or more alarms have been activated according to the Amazon CloudWatch metrics"
        + " you selected, and the affected deployments have been stopped. Activated alarms: <"
        + name
        + ">";
  }

  private void alarmChanged(String alarm, State state) {
    if (state != State.ALARM) {
      return;
    }
    for (var d : deployments.newestFirst()) {
      if (d.isActive() && d.request.alarms().contains(alarm)) {
        completion.stop(
            d,
            "ALARM_ACTIVE",
            activeAlarm(alarm),
            d.request.rollbackOn().contains("DEPLOYMENT_STOP_ON_ALARM"));
      }
    }
  }

  private void scaled(EcsServiceState service) {
    for (var d : deployments.newestFirst()) {
      if (d.group.cluster().equals(service.cluster()) && d.group.service().equals(service.name())) {
        lifecycle.scaled(d, service);
      }
    }
  }

  /**
   * Stops on request.
   *
   * @param rollBack empty to do as the group says
   */
  void stop(DeploymentState d, Optional<Boolean> rollBack) {
    requireActive(d);
    boolean wanted = rollBack.orElse(d.request.rollbackOn().contains("DEPLOYMENT_STOP_ON_REQUEST"));
    completion.stop(d, "MANUAL_STOP", "The deployment was stopped on request.", wanted);
  }

  void goOn(DeploymentState d, String wait) {
    requireActive(d);
    boolean ready = wait.equals("READY_WAIT") && d.status == DeploymentState.Status.READY;
    boolean termination = wait.equals("TERMINATION_WAIT") && d.keepingBlue;
    if (!ready && !termination) {
      throw new AwsError(
          "DeploymentIsNotInReadyStateException", "The deployment is not in its " + wait);
    }
    world
        .clock()
        .after(
            Duration.ZERO,
            () ->
                world.change(() -> {
                  if (ready && d.status == DeploymentState.Status.READY) {
                    lifecycle.goOn(d);
                  } else if (termination) {
                    completion.succeed(d);
                  }
                }));
  }

  private static void requireActive(DeploymentState d) {
    if (!d.isActive()) {
      throw new AwsError(
          "DeploymentAlreadyCompletedException", "The deployment " + d.id + " is completed");
    }
  }
}
