package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.aws.elb.Elb;
import tidegate.testbed.aws.wire.Json;

/** A deployment's one target, the service, as CodeDeploy answers it. */
final class TargetWire {
  private final AccountContext world;
  private final Elb elb;

  TargetWire(AccountContext world, Elb elb) {
    this.world = world;
    this.elb = elb;
  }

  JsonObject target(DeploymentState d) {
    var status =
        switch (d.status) {
          case CREATED -> "Pending";
          // Marked so before blue's wait begins (aws/containers-roadmap issue 269).
          case IN_PROGRESS -> d.keepingBlue ? "Succeeded" : "InProgress";
          case READY -> "Ready";
          case SUCCEEDED -> "Succeeded";
          case FAILED -> "Failed";
          case STOPPED -> "Skipped";
        };
    return Json.object(
        "deploymentTargetType",
        "ECSTarget",
        "ecsTarget",
        Json.object(
            "deploymentId", d.id,
            "targetId", d.group.targetId(),
            "targetArn", world.arn("ecs", "service/" + d.group.cluster() + "/" + d.group.service()),
            "lastUpdatedAt", world.now(),
            "lifecycleEvents", Json.array(d.events.stream().map(LifecycleEventState::wire)),
            "status", status,
            "taskSetsInfo", Json.array(d.sets().map(s -> taskSet(d, s)))));
  }

  private JsonObject taskSet(DeploymentState d, TaskSetState set) {
    // "identifer" is the API's own spelling.
    return Json.object(
        "identifer", set.id(),
        "desiredCount", set.desired(),
        "pendingCount", set.pending(),
        "runningCount", set.running(),
        "status", set.status().name(),
        "trafficWeight", weight(d, set),
        "targetGroup",
            Json.object(
                "name",
                elb.targetGroup(set.targetGroupArn())
                    .map(Elb.TargetGroup::name)
                    .orElse(set.targetGroupArn())),
        "taskSetLabel", set == d.blue ? "Blue" : "Green");
  }

  private double weight(DeploymentState d, TaskSetState set) {
    return elb.listener(d.group.productionListener())
        .map(l -> l.traffic().getOrDefault(set.targetGroupArn(), 0))
        .orElse(0)
        .doubleValue();
  }
}
