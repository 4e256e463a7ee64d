package tidegate.testbed.chaos.plan;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.aws.cloudwatch.CloudWatch.State;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.aws.scaling.ScalableTargetState;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.chaos.plan.PlannedAction.Action;
import tidegate.testbed.chaos.simulation.Simulation;

/** Does on the stage what a life has in store. */
public final class PlanExecutor {
  private static final Duration POLICY_LOOKS = Duration.ofMinutes(5);
  private static final int STEP_DOWN = 2;
  private static final Duration AGAIN = Duration.ofSeconds(20);

  private final Simulation stage;
  private final MonthPlan plan;
  private final ManualDeployment stranger;
  private int load;

  public PlanExecutor(Simulation stage, MonthPlan plan) {
    this.stage = stage;
    this.plan = plan;
    stranger = new ManualDeployment(stage);
  }

  /** Plans every deed. */
  public void enter() {
    for (PlannedAction planned : plan.actions()) {
      stage.clock().at(planned.at(), () -> action(planned.action()));
    }
    if (plan.policies()) {
      stage
          .aws()
          .scaling()
          .addPolicy(
              Json.object(
                  "PolicyARN", stage.aws().arn("autoscaling", "scalingPolicy:load"),
                  "PolicyName", "load",
                  "ServiceNamespace", "ecs",
                  "ResourceId", stage.site().service().resourceId(),
                  "ScalableDimension", "ecs:service:DesiredCount",
                  "PolicyType", "TargetTrackingScaling",
                  "CreationTime", plan.start()));
      followLoad();
    }
  }

  private void action(Action action) {
    var aws = stage.aws();
    Instant now = stage.clock().instant();
    stage.stir();
    switch (action) {
      case Action.Push push -> {
        stage.truth().put(push.digest(), push.behavior());
        aws.ecr().push(stage.site().spec().repository(), push.tag(), push.digest());
      }
      case Action.Command command -> stage.invoke("RolloutFunction", command(command.name()));
      case Action.HandFreeze freeze -> stage.invoke("RolloutFunction", handFreeze(freeze));
      case Action.Twice twice -> {
        stage.invoke("RolloutFunction", command(twice.name()));
        later(AGAIN, () -> stage.invoke("RolloutFunction", command(twice.name())));
      }
      case Action.RedAlarm alarm -> {
        String name = stage.site().spec().alarms().getFirst();
        aws.cloudWatch().alarm(name, State.ALARM);
        later(alarm.length(), () -> aws.cloudWatch().alarm(name, State.OK));
      }
      case Action.StrangersDeployment _ -> stranger.deploys();
      case Action.DesiredCount desired ->
          aws.ecs().scale(stage.site().service(), desired.count(), "a hand in the console");
      case Action.Bounds bounds -> bounds(bounds);
      case Action.Quota quota -> {
        aws.quotas().fargateVcpus(quota.vcpus());
        later(quota.length(), () -> aws.quotas().fargateVcpus(MonthPlan.VCPUS));
      }
      case Action.TasksDie die ->
          stage.site().service().primary().map(TaskSetState::tasks).stream()
              .flatMap(java.util.List::stream)
              .limit(die.count())
              .forEach(task -> aws.ecs().taskExited(task.arn(), "it ended by itself"));
      case Action.SiteBreaks site -> {
        stage.truth().breakSite(now.plus(site.length()));
        later(site.length(), stage::stir);
      }
      case Action.ProbeGoesBlind blind -> {
        stage.truth().blindProbe(now.plus(blind.length()));
        later(blind.length(), stage::stir);
      }
      case Action.Outage outage -> {
        stage.faults().outage(outage.service(), now.plus(outage.length()));
        later(outage.length(), stage::stir);
      }
      case Action.Load needed -> load = needed.tasks();
    }
  }

  private void later(Duration delay, Runnable what) {
    stage.clock().after(delay, what);
  }

  private static JsonObject handFreeze(Action.HandFreeze freeze) {
    return freeze.thaw()
        ? command("thaw")
        : Json.object(
            "command",
            "freeze",
            "for",
            freeze.length().toMinutes() + "m",
            "why",
            "an audit",
            "by",
            "ops");
  }

  private static JsonObject command(String name) {
    return Json.object("command", name);
  }

  private void bounds(Action.Bounds bounds) {
    var scaling = stage.aws().scaling();
    scaling
        .target(stage.site().service().resourceId())
        .ifPresent(target ->
            scaling.register(
                new ScalableTargetState(
                    target.resourceId(),
                    bounds.min(),
                    bounds.max(),
                    target.roleArn(),
                    target.createdAt(),
                    target.suspended())));
  }

  /** What target tracking does: up in one step, down in small ones. */
  private void followLoad() {
    var aws = stage.aws();
    var service = stage.site().service();
    int change = load - service.desired();
    if (change != 0) {
      aws.scaling()
          .alarmFires(
              service.resourceId(),
              "load",
              Math.max(change, -STEP_DOWN),
              aws.codeDeploy().isDeploying(service.cluster(), service.name()));
    }
    later(POLICY_LOOKS, this::followLoad);
  }
}
