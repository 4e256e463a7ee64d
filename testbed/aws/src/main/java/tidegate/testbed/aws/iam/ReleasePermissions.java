package tidegate.testbed.aws.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.Input;

/** The two calls that need more permissions than the one of their name. */
final class ReleasePermissions {
  private final AccountContext world;
  private final Function<String, Optional<String>> configurationOf;

  /**
   * @param configurationOf the deployment configuration of a group, by {@code application/group}
   */
  ReleasePermissions(AccountContext world, Function<String, Optional<String>> configurationOf) {
    this.world = world;
    this.configurationOf = configurationOf;
  }

  /** Registering passes the definition's roles to the tasks, and tags if there are tags. */
  List<RequiredPermission> register(Input in) {
    var definition = world.arn("ecs", "task-definition/" + in.text("family", "*") + ":*");
    var permissions = new ArrayList<RequiredPermission>();
    permissions.add(new RequiredPermission("ecs:RegisterTaskDefinition", definition));
    if (!in.parts("tags").isEmpty()) {
      permissions.add(new RequiredPermission("ecs:TagResource", definition));
    }
    Stream.of("taskRoleArn", "executionRoleArn")
        .flatMap(member -> in.optionalText(member).stream())
        .map(role -> new RequiredPermission("iam:PassRole", role))
        .map(pass -> pass.with("iam:PassedToService", "ecs-tasks.amazonaws.com"))
        .forEach(permissions::add);
    return List.copyOf(permissions);
  }

  /** An inline AppSpec is registered as a revision, and the configuration read. */
  List<RequiredPermission> create(Input in) {
    var application = world.arn("codedeploy", "application:" + in.text("applicationName", "*"));
    var named = in.text("applicationName", "*") + "/" + in.text("deploymentGroupName", "*");
    var config =
        in.optionalText("deploymentConfigName")
            .or(() -> configurationOf.apply(named))
            .orElse("CodeDeployDefault.ECSAllAtOnce");
    return List.of(
        new RequiredPermission("codedeploy:CreateDeployment", world.arn("codedeploy", group(in))),
        new RequiredPermission("codedeploy:RegisterApplicationRevision", application),
        new RequiredPermission("codedeploy:GetApplicationRevision", application),
        new RequiredPermission(
            "codedeploy:GetDeploymentConfig",
            world.arn("codedeploy", "deploymentconfig:" + config)));
  }

  /** The end of the ARN of the group that a request names. */
  static String group(Input in) {
    return "deploymentgroup:"
        + in.text("applicationName", "*")
        + "/"
        + in.text("deploymentGroupName", "*");
  }
}
