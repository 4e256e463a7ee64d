package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.elb.Elb;
import tidegate.testbed.aws.wire.Json;

/** CodeDeploy's answers. */
public final class CodeDeployWire {
  private final AccountContext world;
  private final TargetWire targets;

  public CodeDeployWire(AccountContext world, Elb elb) {
    this.world = world;
    targets = new TargetWire(world, elb);
  }

  JsonObject target(DeploymentState d) {
    return targets.target(d);
  }

  JsonObject deployment(DeploymentState d) {
    var json =
        Json.object(
            "applicationName",
            d.group.application(),
            "deploymentGroupName",
            d.group.name(),
            "deploymentConfigName",
            d.request.configuration(),
            "deploymentId",
            d.id,
            "revision",
            d.request.revision().deepCopy(),
            "status",
            d.status.wire,
            "createTime",
            d.createdAt,
            "deploymentOverview",
            overview(d),
            "creator",
            d.isRollback() ? "codeDeployRollback" : "user",
            "ignoreApplicationStopFailures",
            false,
            "autoRollbackConfiguration",
            rollback(d.request.rollbackOn()),
            "updateOutdatedInstancesOnly",
            false,
            "deploymentStyle",
            style(),
            "instanceTerminationWaitTimeStarted",
            d.keepingBlue && d.tellsThatBlueIsKept,
            "blueGreenDeploymentConfiguration",
            blueGreen(d.group),
            "loadBalancerInfo",
            loadBalancer(d.group),
            "fileExistsBehavior",
            "DISALLOW",
            "deploymentStatusMessages",
            new JsonArray(),
            "computePlatform",
            "ECS");
    optional(d, json);
    return json;
  }

  private static void optional(DeploymentState d, JsonObject json) {
    if (!d.request.description().isEmpty()) {
      json.addProperty("description", d.request.description());
    }
    if (d.startedAt != null) {
      json.add("startTime", Json.epoch(d.startedAt));
    }
    if (d.completedAt != null) {
      json.add("completeTime", Json.epoch(d.completedAt));
    }
    if (d.errorCode != null) {
      json.add(
          "errorInformation",
          Json.object("code", d.errorCode, "message", String.valueOf(d.errorMessage)));
    }
    if (d.rolledBackBy != null) {
      json.add(
          "rollbackInfo",
          Json.object(
              "rollbackDeploymentId",
              d.rolledBackBy,
              "rollbackMessage",
              "Deployment " + d.rolledBackBy + " rolls this one back"));
    }
    if (d.rollsBack != null) {
      json.add(
          "rollbackInfo",
          Json.object(
              "rollbackTriggeringDeploymentId",
              d.rollsBack.id,
              "rollbackMessage",
              "Rolls back deployment " + d.rollsBack.id));
    }
  }

  private static JsonObject overview(DeploymentState d) {
    var json =
        Json.object(
            "Pending", 0, "InProgress", 0, "Succeeded", 0, "Failed", 0, "Skipped", 0, "Ready", 0);
    var count =
        switch (d.status) {
          case CREATED -> "Pending";
          case IN_PROGRESS -> "InProgress";
          case READY -> "Ready";
          case SUCCEEDED -> "Succeeded";
          case FAILED, STOPPED -> "Failed";
        };
    json.addProperty(count, 1);
    return json;
  }

  JsonObject group(DeploymentGroupSettings group, List<DeploymentState> newestFirst) {
    var alarms = group.alarms().stream().map(a -> Json.object("name", a));
    var json =
        Json.object(
            "applicationName", group.application(),
            "deploymentGroupId", group.id(),
            "deploymentGroupName", group.name(),
            "deploymentConfigName", group.configuration(),
            "serviceRoleArn", "arn:aws:iam::" + world.account() + ":role/" + group.name(),
            "triggerConfigurations", new JsonArray(),
            "alarmConfiguration",
                Json.object(
                    "enabled", !group.alarms().isEmpty(),
                    "ignorePollAlarmFailure", group.ignorePollAlarmFailure(),
                    "alarms", Json.array(alarms)),
            "autoRollbackConfiguration", rollback(group.rollbackOn()),
            "deploymentStyle", style(),
            "blueGreenDeploymentConfiguration", blueGreen(group),
            "loadBalancerInfo", loadBalancer(group),
            "computePlatform", "ECS",
            "ecsServices",
                Json.array(
                    List.of(
                        Json.object(
                            "serviceName", group.service(), "clusterName", group.cluster()))));
    newestFirst.stream()
        .filter(d -> DeploymentStore.isOf(d, group))
        .findFirst()
        .ifPresent(d -> json.add("lastAttemptedDeployment", brief(d)));
    newestFirst.stream()
        .filter(d -> DeploymentStore.isOf(d, group) && d.status == DeploymentState.Status.SUCCEEDED)
        .findFirst()
        .ifPresent(d -> json.add("lastSuccessfulDeployment", brief(d)));
    return json;
  }

  private static JsonObject brief(DeploymentState d) {
    var json =
        Json.object("deploymentId", d.id, "status", d.status.wire, "createTime", d.createdAt);
    if (d.completedAt != null) {
      json.add("endTime", Json.epoch(d.completedAt));
    }
    return json;
  }

  private static JsonObject rollback(Collection<String> events) {
    return Json.object(
        "enabled", !events.isEmpty(), "events", Json.array(events.stream().sorted()));
  }

  private static JsonObject style() {
    return Json.object("deploymentType", "BLUE_GREEN", "deploymentOption", "WITH_TRAFFIC_CONTROL");
  }

  private static JsonObject blueGreen(DeploymentGroupSettings group) {
    var ready =
        group
            .readyWait()
            .map(wait ->
                Json.object(
                    "actionOnTimeout", "STOP_DEPLOYMENT", "waitTimeInMinutes", wait.toMinutes()))
            .orElseGet(() ->
                Json.object("actionOnTimeout", "CONTINUE_DEPLOYMENT", "waitTimeInMinutes", 0));
    return Json.object(
        "terminateBlueInstancesOnDeploymentSuccess",
        Json.object(
            "action",
            "TERMINATE",
            "terminationWaitTimeInMinutes",
            group.terminationWait().toMinutes()),
        "deploymentReadyOption",
        ready);
  }

  private static JsonObject loadBalancer(DeploymentGroupSettings group) {
    var pair =
        Json.object(
            "targetGroups",
                Json.array(group.targetGroups().stream().map(n -> Json.object("name", n))),
            "prodTrafficRoute",
                Json.object("listenerArns", Json.array(List.of(group.productionListener()))));
    group
        .testListener()
        .ifPresent(
            l -> pair.add("testTrafficRoute", Json.object("listenerArns", Json.array(List.of(l)))));
    return Json.object("targetGroupPairInfoList", Json.array(List.of(pair)));
  }
}
