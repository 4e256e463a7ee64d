package tidegate.testbed.aws.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import tidegate.testbed.aws.wire.Json;

/** ECS's answers. */
final class EcsWire {
  private EcsWire() {}

  static JsonObject service(EcsServiceState service, boolean withTags) {
    var json =
        Json.object(
            "serviceArn",
            service.arn,
            "serviceName",
            service.name(),
            "clusterArn",
            service.clusterArn,
            "status",
            "ACTIVE",
            "desiredCount",
            service.desired,
            "runningCount",
            service.running(),
            "pendingCount",
            service.pending(),
            "launchType",
            "FARGATE",
            "platformVersion",
            "LATEST",
            "platformFamily",
            "Linux",
            "deploymentConfiguration",
            Json.object("maximumPercent", 200, "minimumHealthyPercent", 100),
            "taskSets",
            Json.array(service.sets.stream().map(EcsWire::taskSet)),
            "deployments",
            new JsonArray(),
            "events",
            Json.array(service.events),
            "createdAt",
            service.createdAt,
            "placementConstraints",
            new JsonArray(),
            "placementStrategy",
            new JsonArray(),
            "networkConfiguration",
            service.spec.networkConfiguration().deepCopy(),
            "healthCheckGracePeriodSeconds",
            service.grace.toSeconds(),
            "schedulingStrategy",
            "REPLICA",
            "deploymentController",
            Json.object("type", "CODE_DEPLOY"),
            "enableECSManagedTags",
            false,
            "propagateTags",
            "NONE",
            "enableExecuteCommand",
            false);
    service
        .primary()
        .ifPresent(set -> {
          json.addProperty("taskDefinition", set.taskDefinitionArn);
          json.add("loadBalancers", loadBalancers(set));
        });
    if (withTags) {
      json.add("tags", Json.tags(service.tags));
    }
    return json;
  }

  private static JsonArray loadBalancers(TaskSetState set) {
    return Json.array(
        java.util.List.of(
            Json.object(
                "targetGroupArn", set.targetGroupArn,
                "containerName", set.service.spec.containerName(),
                "containerPort", set.service.spec.containerPort())));
  }

  private static JsonObject taskSet(TaskSetState set) {
    var json =
        Json.object(
            "id",
            set.id,
            "taskSetArn",
            set.arn,
            "serviceArn",
            set.service.arn,
            "clusterArn",
            set.service.clusterArn,
            "startedBy",
            "CODE_DEPLOY",
            "status",
            set.status.name(),
            "taskDefinition",
            set.taskDefinitionArn,
            "computedDesiredCount",
            set.desired(),
            "pendingCount",
            set.pending(),
            "runningCount",
            set.running(),
            "createdAt",
            set.createdAt,
            "updatedAt",
            set.stabilityAt,
            "launchType",
            "FARGATE",
            "platformVersion",
            "1.4.0",
            "networkConfiguration",
            set.service.spec.networkConfiguration().deepCopy(),
            "loadBalancers",
            loadBalancers(set),
            "serviceRegistries",
            new JsonArray(),
            "scale",
            Json.object("value", 100.0, "unit", "PERCENT"),
            "stabilityStatus",
            set.isSteady() ? "STEADY_STATE" : "STABILIZING",
            "stabilityStatusAt",
            set.stabilityAt);
    if (set.deploymentId != null) {
      json.addProperty("externalId", set.deploymentId);
    }
    return json;
  }

  static JsonObject task(TaskState task) {
    var json =
        Json.object(
            "taskArn",
            task.arn,
            "clusterArn",
            task.set.service.clusterArn,
            "taskDefinitionArn",
            task.set.taskDefinitionArn,
            "group",
            "service:" + task.set.service.name(),
            "startedBy",
            task.set.id,
            "lastStatus",
            task.status.name(),
            "desiredStatus",
            task.isPending() || task.isRunning() ? "RUNNING" : "STOPPED",
            "launchType",
            "FARGATE",
            "healthStatus",
            "UNKNOWN",
            "createdAt",
            task.createdAt);
    if (task.startedAt != null) {
      json.add("startedAt", Json.epoch(task.startedAt));
    }
    if (task.stoppingAt != null) {
      json.add("stoppingAt", Json.epoch(task.stoppingAt));
    }
    if (task.stoppedAt != null) {
      json.add("stoppedAt", Json.epoch(task.stoppedAt));
    }
    if (task.stopCode != null) {
      json.addProperty("stopCode", task.stopCode);
      json.addProperty("stoppedReason", task.stoppedReason);
    }
    return json;
  }
}
