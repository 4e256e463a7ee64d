package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;

/** Deployment configurations for ECS by name: CodeDeploy's own and the account's. */
final class DeploymentConfigurations {
  private final Map<String, TrafficShift> own = new LinkedHashMap<>();

  void put(String name, TrafficShift shift) {
    own.put(name, shift);
  }

  Optional<TrafficShift> find(String name) {
    return Optional.ofNullable(own.get(name)).or(() -> TrafficShift.of(name));
  }

  JsonObject describe(Input input) {
    var name =
        input
            .optionalText("deploymentConfigName")
            .orElseThrow(() ->
                new AwsError("DeploymentConfigNameRequiredException", "No deployment config"));
    var shift = find(name).orElseThrow(() -> missing(name));
    return Json.object(
        "deploymentConfigInfo",
        Json.object(
            "deploymentConfigName",
            name,
            "computePlatform",
            "ECS",
            "trafficRoutingConfig",
            shift.wire()));
  }

  static AwsError missing(String name) {
    return new AwsError(
        "DeploymentConfigDoesNotExistException",
        "No Deployment Configuration found for name: " + name);
  }
}
