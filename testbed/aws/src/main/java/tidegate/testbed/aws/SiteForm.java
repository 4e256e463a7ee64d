package tidegate.testbed.aws;

import com.google.gson.JsonObject;
import java.util.Set;
import tidegate.testbed.aws.codedeploy.DeploymentGroupSettings;

/**
 * How a site is made, where a test of something else takes the usual.
 *
 * @param taskDefinition the first one, in its wire form
 * @param blueGroup name of the target group that serves first
 * @param configuration of its deployments, {@code CodeDeployDefault.ECSAllAtOnce}
 * @param rollbackOn as {@link DeploymentGroupSettings#rollbackOn}
 */
public record SiteForm(
    JsonObject taskDefinition,
    String blueGroup,
    String greenGroup,
    String healthCheckPath,
    String healthCheckMatcher,
    String configuration,
    Set<String> rollbackOn) {

  public SiteForm {
    rollbackOn = Set.copyOf(rollbackOn);
  }

  /**
   * What the tasks run on, as an image names it: {@code linux/arm64}; Fargate's default is amd64.
   */
  String platform() {
    JsonObject platform = taskDefinition.getAsJsonObject("runtimePlatform");
    boolean arm =
        platform != null
            && platform.has("cpuArchitecture")
            && platform.get("cpuArchitecture").getAsString().equals("ARM64");
    return arm ? "linux/arm64" : "linux/amd64";
  }

  /** What {@link ProvisionedSite#build(StandInAws, SiteSpec)} takes. */
  public static SiteForm usual(StandInAws aws, SiteSpec spec) {
    return new SiteForm(
        spec.taskDefinition(aws.account(), aws.region()),
        spec.service() + "-1",
        spec.service() + "-2",
        "/",
        "200",
        "CodeDeployDefault.ECSAllAtOnce",
        DeploymentGroupSettings.ROLLBACK_ALWAYS);
  }
}
