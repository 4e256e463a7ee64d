package tidegate.testbed.chaos.life;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import tidegate.testbed.aws.cloudwatch.CloudWatch.State;
import tidegate.testbed.aws.ecs.TaskSet;
import tidegate.testbed.aws.scaling.ScalableTarget;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.chaos.life.Deed.Act;
import tidegate.testbed.chaos.stage.Stage;

/** Does on the stage what a life has in store. */
public final class Actors {
  private static final Duration POLICY_LOOKS = Duration.ofMinutes(5);
  private static final int STEP_DOWN = 2;

  private final Stage stage;
  private final Life life;
  private final Stranger stranger;
  private int load;

  public Actors(Stage stage, Life life) {
    this.stage = stage;
    this.life = life;
    stranger = new Stranger(stage);
  }

  /** Plans every deed. */
  public void enter() {
    for (Deed deed : life.deeds()) {
      stage.clock().at(deed.at(), () -> act(deed.act()));
    }
    if (life.policies()) {
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
                  "CreationTime", life.start()));
      followLoad();
    }
  }

  private void act(Act act) {
    var aws = stage.aws();
    Instant now = stage.clock().instant();
    stage.stir();
    switch (act) {
      case Act.Push push -> {
        stage.truth().put(push.digest(), push.nature());
        aws.ecr().push(stage.site().spec().repository(), push.tag(), push.digest());
      }
      case Act.Command command -> stage.invoke("RolloutFunction", command(command.name()));
      case Act.RedAlarm alarm -> {
        String name = stage.site().spec().alarms().getFirst();
        aws.cloudWatch().alarm(name, State.ALARM);
        later(alarm.length(), () -> aws.cloudWatch().alarm(name, State.OK));
      }
      case Act.StrangersDeployment _ -> stranger.deploys();
      case Act.DesiredCount desired ->
          aws.ecs().scale(stage.site().service(), desired.count(), "a hand in the console");
      case Act.Bounds bounds -> bounds(bounds);
      case Act.Quota quota -> {
        aws.quotas().fargateVcpus(quota.vcpus());
        later(quota.length(), () -> aws.quotas().fargateVcpus(Life.VCPUS));
      }
      case Act.TasksDie die ->
          stage.site().service().primary().map(TaskSet::tasks).stream()
              .flatMap(java.util.List::stream)
              .limit(die.count())
              .forEach(task -> aws.ecs().taskExited(task.arn(), "it ended by itself"));
      case Act.SiteBreaks site -> {
        stage.truth().breakSite(now.plus(site.length()));
        later(site.length(), stage::stir);
      }
      case Act.ProbeGoesBlind blind -> {
        stage.truth().blindProbe(now.plus(blind.length()));
        later(blind.length(), stage::stir);
      }
      case Act.Outage outage -> {
        stage.faults().outage(outage.service(), now.plus(outage.length()));
        later(outage.length(), stage::stir);
      }
      case Act.Load needed -> load = needed.tasks();
    }
  }

  private void later(Duration delay, Runnable what) {
    stage.clock().after(delay, what);
  }

  private static JsonObject command(String name) {
    return Json.object("command", name);
  }

  private void bounds(Act.Bounds bounds) {
    var scaling = stage.aws().scaling();
    scaling
        .target(stage.site().service().resourceId())
        .ifPresent(target ->
            scaling.register(
                new ScalableTarget(
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
