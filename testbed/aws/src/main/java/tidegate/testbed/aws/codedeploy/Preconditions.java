package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.TaskSetState;
import tidegate.testbed.aws.elb.Elb;

/** What CodeDeploy finds out only when it installs. */
final class Preconditions {
  private final Ecs ecs;
  private final Elb elb;

  Preconditions(Ecs ecs, Elb elb) {
    this.ecs = ecs;
    this.elb = elb;
  }

  Optional<ErrorInformation> fault(DeploymentState d, TaskSetState blue) {
    var listener = elb.listener(d.group.productionListener());
    if (listener.isEmpty() || !listener.get().forwardsOnlyTo(blue.targetGroupArn())) {
      return fault(
          "ELASTIC_LOAD_BALANCING_INVALID",
          "The ELB could not be updated due to the following error: Primary taskset target group"
              + " must be behind listener "
              + d.group.productionListener());
    }
    var spec = d.request.spec();
    var definition = ecs.definitions().find(spec.taskDefinition());
    if (definition.isEmpty()) {
      return fault(
          "ECS_UPDATE_ERROR",
          "The ECS service cannot be updated due to an unexpected error: Unable to find task"
              + " definition "
              + spec.taskDefinition());
    }
    if (!hasContainer(definition.get(), spec.containerName())) {
      return fault(
          "ECS_UPDATE_ERROR",
          "The ECS service cannot be updated due to an unexpected error: The container "
              + spec.containerName()
              + " does not exist in the task definition.");
    }
    var provider = spec.unknownProvider();
    if (provider.isPresent()) {
      return fault(
          "ECS_UPDATE_ERROR",
          "The ECS service cannot be updated due to an unexpected error: The specified capacity"
              + " provider '"
              + provider.get()
              + "' was not found. Specify a valid name or ARN and try again.");
    }
    return Optional.empty();
  }

  private static boolean hasContainer(JsonObject definition, String name) {
    for (JsonElement container : definition.getAsJsonArray("containerDefinitions")) {
      if (container.getAsJsonObject().get("name").getAsString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ErrorInformation> fault(String code, String message) {
    return Optional.of(new ErrorInformation(code, message));
  }
}
