package tidegate.testbed.aws.codedeploy;

import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;

/** Finds what a request names, with CodeDeploy's error for each way to miss it. */
final class RequestLookup {
  private RequestLookup() {}

  static String application(CodeDeploy codeDeploy, Input input) {
    var application =
        input
            .optionalText("applicationName")
            .orElseThrow(() -> new AwsError("ApplicationNameRequiredException", "No application"));
    if (codeDeploy.groups.values().stream().noneMatch(g -> g.application().equals(application))) {
      throw new AwsError(
          "ApplicationDoesNotExistException", "No application found for name: " + application);
    }
    return application;
  }

  static DeploymentGroupSettings group(CodeDeploy codeDeploy, Input input, String member) {
    var application = application(codeDeploy, input);
    var name =
        input
            .optionalText(member)
            .orElseThrow(
                () -> new AwsError("DeploymentGroupNameRequiredException", "No deployment group"));
    return codeDeploy
        .group(application, name)
        .orElseThrow(() ->
            new AwsError(
                "DeploymentGroupDoesNotExistException",
                "No Deployment Group found for name: " + name));
  }

  static DeploymentState deployment(CodeDeploy codeDeploy, Input input) {
    return deployment(
        codeDeploy,
        input
            .optionalText("deploymentId")
            .orElseThrow(() -> new AwsError("DeploymentIdRequiredException", "No deployment ID")));
  }

  static DeploymentState deployment(CodeDeploy codeDeploy, String id) {
    if (!id.matches("d-[A-Z0-9]{9}")) {
      throw new AwsError("InvalidDeploymentIdException", "The deployment ID is not valid: " + id);
    }
    return codeDeploy
        .deployments
        .find(id)
        .orElseThrow(() ->
            new AwsError(
                "DeploymentDoesNotExistException", "The deployment " + id + " could not be found"));
  }
}
