package tidegate.testbed.aws.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
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
            service.deleted ? "INACTIVE" : "ACTIVE",
            "desiredCount",
            service.desired,
            "runningCount",
            service.running(),
            "pendingCount",
            service.pending(),
            "platformFamily",
            "Linux",
            "deploymentConfiguration",
            Json.object("maximumPercent", 200, "minimumHealthyPercent", 100),
            "taskSets",
            Json.array(
                service.sets.stream()
                    .filter(_ -> !service.deleted && !service.controller.equals("ECS"))
                    .map(EcsWire::taskSet)),
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
            "healthCheckGracePeriodSeconds",
            service.grace.toSeconds(),
            "schedulingStrategy",
            "REPLICA",
            "deploymentController",
            Json.object("type", service.controller),
            "enableECSManagedTags",
            false,
            "propagateTags",
            "NONE",
            "enableExecuteCommand",
            false);
    service
        .primary()
        .ifPresent(set -> {
          json.addProperty("taskDefinition", set.taskDefinitionArn());
          json.add("loadBalancers", loadBalancers(set));
          json.addProperty("platformVersion", set.settings.platformVersion());
          set.settings.describe(json);
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
                "targetGroupArn", set.targetGroupArn(),
                "containerName", set.settings.containerName(),
                "containerPort", set.settings.containerPort())));
  }

  static JsonObject taskSet(TaskSetState set) {
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
            set.taskDefinitionArn(),
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
    set.settings.describe(json);
    json.addProperty("platformVersion", platformVersion(set));
    if (set.deploymentId != null) {
      json.addProperty("externalId", set.deploymentId);
    }
    return json;
  }

  /** A task set names the version that LATEST stood for when it was created. */
  private static String platformVersion(TaskSetState set) {
    var version = set.settings.platformVersion();
    return version.equals(TaskSetSettings.LATEST) ? "1.4.0" : version;
  }

  static JsonObject task(TaskState task, JsonObject definition) {
    var json =
        Json.object(
            "taskArn",
            task.arn,
            "clusterArn",
            task.set.service.clusterArn,
            "taskDefinitionArn",
            task.set.taskDefinitionArn(),
            "group",
            "service:" + task.set.service.name(),
            "startedBy",
            task.set.id,
            "lastStatus",
            task.status.name(),
            "desiredStatus",
            task.isPending() || task.isRunning() ? "RUNNING" : "STOPPED",
            "healthStatus",
            "UNKNOWN",
            "createdAt",
            task.createdAt);
    if (task.set.settings.capacityProviderStrategy().isEmpty()) {
      json.addProperty("launchType", "FARGATE");
    }
    json.add("containers", containers(task, definition));
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

  /** With the digest that each container runs, once it was pulled. */
  private static JsonArray containers(TaskState task, JsonObject definition) {
    var containers = new JsonArray();
    for (JsonElement each : definition.getAsJsonArray("containerDefinitions")) {
      var defined = each.getAsJsonObject();
      var image = defined.get("image").getAsString();
      var container =
          Json.object(
              "taskArn",
              task.arn,
              "name",
              defined.get("name"),
              "image",
              image,
              "lastStatus",
              task.status.name(),
              "networkBindings",
              new JsonArray(),
              "networkInterfaces",
              new JsonArray(),
              "healthStatus",
              "UNKNOWN");
      var digest = task.set.digests.get(image);
      if (digest != null && task.startedAt != null) {
        container.addProperty("imageDigest", digest);
      }
      containers.add(container);
    }
    return containers;
  }
}
