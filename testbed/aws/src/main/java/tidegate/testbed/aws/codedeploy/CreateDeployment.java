package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;

/** CreateDeployment's request and its rules. */
final class CreateDeployment {
  private static final int LONGEST_DESCRIPTION = 256;

  private final CodeDeploy codeDeploy;

  CreateDeployment(CodeDeploy codeDeploy) {
    this.codeDeploy = codeDeploy;
  }

  JsonObject answer(Input input) {
    var group = RequestLookup.group(codeDeploy, input, "deploymentGroupName");
    var revision =
        input
            .part("revision")
            .orElseThrow(() -> new AwsError("RevisionRequiredException", "No revision"));
    var description = input.text("description", "");
    if (description.length() > LONGEST_DESCRIPTION) {
      throw new AwsError("DescriptionTooLongException", "The description is too long");
    }
    var configuration = input.text("deploymentConfigName", group.configuration());
    if (codeDeploy.configurations.find(configuration).isEmpty()) {
      throw DeploymentConfigurations.missing(configuration);
    }
    var created =
        codeDeploy.create(
            group,
            new DeploymentState.Request(
                revision.json(),
                EcsAppSpec.of(revision),
                description,
                configuration,
                rollbackOn(input, group),
                alarms(input, group)));
    return Json.object("deploymentId", created.id);
  }

  private static Set<String> rollbackOn(Input input, DeploymentGroupSettings group) {
    return input
        .part("autoRollbackConfiguration")
        .map(
            c -> c.flag("enabled").orElse(false) ? Set.copyOf(c.texts("events")) : Set.<String>of())
        .orElse(group.rollbackOn());
  }

  private static List<String> alarms(Input input, DeploymentGroupSettings group) {
    return input
        .part("overrideAlarmConfiguration")
        .map(c ->
            c.flag("enabled").orElse(false)
                ? c.parts("alarms").stream().map(a -> a.text("name")).toList()
                : List.<String>of())
        .orElse(group.alarms());
  }
}
