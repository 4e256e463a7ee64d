package tidegate.testbed.aws.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.world.World;

/** The two calls that need more permissions than the one of their name. */
final class ReleaseDemands {
  private final World world;

  ReleaseDemands(World world) {
    this.world = world;
  }

  /** Registering passes the definition's roles to the tasks, and tags if there are tags. */
  List<Demand> register(Input in) {
    var definition = world.arn("ecs", "task-definition/" + in.text("family", "*") + ":*");
    var demands = new ArrayList<Demand>();
    demands.add(new Demand("ecs:RegisterTaskDefinition", definition));
    if (!in.parts("tags").isEmpty()) {
      demands.add(new Demand("ecs:TagResource", definition));
    }
    Stream.of("taskRoleArn", "executionRoleArn")
        .flatMap(member -> in.optionalText(member).stream())
        .map(role -> new Demand("iam:PassRole", role))
        .map(pass -> pass.with("iam:PassedToService", "ecs-tasks.amazonaws.com"))
        .forEach(demands::add);
    return List.copyOf(demands);
  }

  /** An inline AppSpec is registered as a revision, and the configuration read. */
  List<Demand> create(Input in) {
    var application = world.arn("codedeploy", "application:" + in.text("applicationName", "*"));
    var config = in.text("deploymentConfigName", "CodeDeployDefault.ECSAllAtOnce");
    return List.of(
        new Demand("codedeploy:CreateDeployment", world.arn("codedeploy", group(in))),
        new Demand("codedeploy:RegisterApplicationRevision", application),
        new Demand("codedeploy:GetApplicationRevision", application),
        new Demand(
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
