package tidegate.testbed.aws.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What CreateTaskSet would say.
 *
 * @param networkConfiguration in its wire form
 * @param capacityProviderStrategy in its wire form; empty for launch type FARGATE
 */
public record TaskSetSettings(
    String taskDefinitionArn,
    String targetGroupArn,
    String containerName,
    int containerPort,
    JsonObject networkConfiguration,
    JsonArray capacityProviderStrategy,
    String platformVersion) {

  public static final String LATEST = "LATEST";

  /** The same of another task definition. */
  public TaskSetSettings withTaskDefinition(String arn) {
    return new TaskSetSettings(
        arn,
        targetGroupArn,
        containerName,
        containerPort,
        networkConfiguration,
        capacityProviderStrategy,
        platformVersion);
  }

  /** The same on capacity providers. */
  public TaskSetSettings withStrategy(JsonArray strategy) {
    return new TaskSetSettings(
        taskDefinitionArn,
        targetGroupArn,
        containerName,
        containerPort,
        networkConfiguration,
        strategy,
        platformVersion);
  }

  /** The same on another platform version. */
  public TaskSetSettings withPlatformVersion(String version) {
    return new TaskSetSettings(
        taskDefinitionArn,
        targetGroupArn,
        containerName,
        containerPort,
        networkConfiguration,
        capacityProviderStrategy,
        version);
  }

  /** What DescribeServices and DescribeTaskSets answer of it. */
  void describe(JsonObject json) {
    if (capacityProviderStrategy.isEmpty()) {
      json.addProperty("launchType", "FARGATE");
    } else {
      json.add("capacityProviderStrategy", capacityProviderStrategy.deepCopy());
    }
    json.add("networkConfiguration", networkConfiguration.deepCopy());
  }
}
