package tidegate.testbed.aws.ecs;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Set;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;

/** UpdateService as far as a service under CodeDeploy allows it. */
final class UpdateService {
  private static final Set<String> LEGAL =
      Set.of(
          "cluster",
          "service",
          "desiredCount",
          "deploymentConfiguration",
          "healthCheckGracePeriodSeconds",
          "placementConstraints",
          "placementStrategy",
          "enableECSManagedTags",
          "propagateTags");

  private final Ecs ecs;

  UpdateService(Ecs ecs) {
    this.ecs = ecs;
  }

  JsonObject answer(Input input) {
    var service =
        ecs.find(input.text("cluster", "default"), input.text("service"))
            .orElseThrow(() -> new AwsError("ServiceNotFoundException", "Service not found."));
    if (service.deleted) {
      throw new AwsError("ServiceNotActiveException", "Service was not ACTIVE.");
    }
    input.json().keySet().stream()
        .filter(member -> !LEGAL.contains(member))
        .findFirst()
        .ifPresent(UpdateService::refuse);
    int desired = input.integer("desiredCount").orElse(service.desired);
    if (desired < 0) {
      throw new AwsError("InvalidParameterException", "desiredCount must not be negative");
    }
    input
        .integer("healthCheckGracePeriodSeconds")
        .ifPresent(seconds -> service.grace = Duration.ofSeconds(seconds));
    ecs.scale(service, desired, "UpdateService");
    return Json.object("service", EcsWire.service(service, /* withTags= */ false));
  }

  private static void refuse(String member) {
    throw new AwsError(
        "InvalidParameterException",
        "Unable to update "
            + member
            + " on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to"
            + " trigger a new deployment.");
  }
}
