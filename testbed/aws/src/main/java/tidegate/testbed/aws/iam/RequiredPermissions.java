package tidegate.testbed.aws.iam;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.Input;

/**
 * Which permissions a call needs, on which resource. The source is AWS's Service Authorization
 * Reference: an action without resource types there is asked for on {@code *}, so that a statement
 * which names an ARN does not grant it.
 */
final class RequiredPermissions {
  /** What an action's prefix must be to be asked for here; others Lambda itself uses. */
  private static final Set<String> PLAYED =
      Set.of(
          "application-autoscaling",
          "cloudwatch",
          "codedeploy",
          "ecr",
          "ecs",
          "elasticloadbalancing",
          "events",
          "iam",
          "lambda",
          "rds",
          "servicequotas",
          "sns");

  private final AccountContext world;
  private final Function<String, Optional<String>> groupOf;
  private final ReleasePermissions releases;

  /**
   * @param groupOf a deployment's group as {@code application/group}, by the deployment's id
   * @param configurationOf the deployment configuration of a group, by {@code application/group}
   */
  RequiredPermissions(
      AccountContext world,
      Function<String, Optional<String>> groupOf,
      Function<String, Optional<String>> configurationOf) {
    this.world = world;
    this.groupOf = groupOf;
    releases = new ReleasePermissions(world, configurationOf);
  }

  static boolean plays(String action) {
    return PLAYED.contains(action.substring(0, Math.max(0, action.indexOf(':'))));
  }

  /**
   * The demands of one call.
   *
   * @throws IllegalStateException if the operation is not in the table
   */
  List<RequiredPermission> of(String service, String operation, JsonObject request) {
    var in = new Input(request, "ValidationException");
    return switch (service) {
      case "ecs" -> ecs(operation, in);
      case "codedeploy" -> codeDeploy(operation, in);
      case "application-autoscaling" -> scaling(operation, in);
      case "ecr" -> ecr(operation, in);
      case "elasticloadbalancing" -> onAll("elasticloadbalancing:" + operation);
      case "monitoring" -> cloudWatch(operation);
      case "rds" -> rds(operation, in);
      case "servicequotas" ->
          on(
              "servicequotas:" + operation,
              in.text("ServiceCode", "") + "/" + in.text("QuotaCode", ""));
      case "sns" ->
          List.of(
              new RequiredPermission(
                  "sns:" + operation, in.text("TopicArn", in.text("ResourceArn", "*"))));
      case "events" -> events(operation, in);
      case "lambda" -> on("lambda:InvokeFunction", "function:" + in.text("FunctionName"));
      // GetCallerIdentity needs no permission.
      case "sts" -> List.of();
      default -> throw unknown(service, operation);
    };
  }

  private List<RequiredPermission> events(String operation, Input in) {
    return in.parts("Entries").stream()
        .flatMap(entry ->
            on("events:" + operation, "event-bus/" + entry.text("EventBusName", "default")).stream()
                .map(permission ->
                    permission
                        .with("events:source", entry.text("Source", ""))
                        .with("events:detail-type", entry.text("DetailType", ""))))
        .toList();
  }

  private List<RequiredPermission> ecr(String operation, Input in) {
    var repository = "repository/" + in.text("repositoryName", "*");
    var registry = in.text("registryId", world.account());
    return List.of(
        new RequiredPermission(
            "ecr:" + operation,
            "arn:aws:ecr:%s:%s:%s".formatted(world.region(), registry, repository)));
  }

  private List<RequiredPermission> ecs(String operation, Input in) {
    var action = "ecs:" + operation;
    var cluster = lastPart(in.text("cluster", "default"));
    return switch (operation) {
      case "DescribeServices" -> each(action, "service/" + cluster + "/", in.texts("services"));
      case "UpdateService" -> each(action, "service/" + cluster + "/", List.of(in.text("service")));
      case "DescribeTasks" -> each(action, "task/" + cluster + "/", in.texts("tasks"));
      case "ListTasks" -> on(action, "container-instance/" + cluster + "/*");
      case "TagResource", "UntagResource" ->
          List.of(new RequiredPermission(action, in.text("resourceArn", "*")));
      case "RegisterTaskDefinition" -> releases.register(in);
      case "DescribeTaskSets", "DeleteTaskSet" ->
          on(action, "task-set/" + cluster + "/" + lastPart(in.text("service")) + "/*");
      case "DescribeTaskDefinition", "DeregisterTaskDefinition", "ListClusters", "ListServices" ->
          onAll(action);
      default -> throw unknown("ecs", operation);
    };
  }

  private List<RequiredPermission> codeDeploy(String operation, Input in) {
    var action = "codedeploy:" + operation;
    return switch (operation) {
      case "CreateDeployment" -> releases.create(in);
      case "GetDeployment", "BatchGetDeployments" ->
          Stream.concat(
                  in.optionalText("deploymentId").stream(), in.texts("deploymentIds").stream())
              // Of a deployment that does not exist there is no group to ask on.
              .flatMap(id -> groupOf.apply(id).stream())
              .distinct()
              .flatMap(group -> on(action, "deploymentgroup:" + group).stream())
              .toList();
      case "ListApplications" -> onAll(action);
      case "ListDeploymentGroups" -> on(action, "application:" + in.text("applicationName", "*"));
      case "GetDeploymentConfig" ->
          on(action, "deploymentconfig:" + in.text("deploymentConfigName", "*"));
      case "ListDeployments", "GetDeploymentGroup" -> on(action, ReleasePermissions.group(in));
      case "ListDeploymentTargets",
          "GetDeploymentTarget",
          "BatchGetDeploymentTargets",
          "StopDeployment",
          "ContinueDeployment",
          "PutLifecycleEventHookExecutionStatus" ->
          onAll(action);
      default -> throw unknown("codedeploy", operation);
    };
  }

  private List<RequiredPermission> scaling(String operation, Input in) {
    var action = "application-autoscaling:" + operation;
    if (!operation.equals("RegisterScalableTarget")) {
      return onAll(action);
    }
    // A target's ARN ends in an id that only AWS knows.
    return on(action, "scalable-target/0ec5unknown").stream()
        .map(permission ->
            permission
                .with("application-autoscaling:service-namespace", in.text("ServiceNamespace"))
                .with("application-autoscaling:scalable-dimension", in.text("ScalableDimension")))
        .toList();
  }

  private List<RequiredPermission> cloudWatch(String operation) {
    var action = "cloudwatch:" + operation;
    return switch (operation) {
      case "DescribeAlarms" -> on(action, "alarm:*");
      case "GetMetricData" -> onAll(action);
      default -> throw unknown("monitoring", operation);
    };
  }

  private List<RequiredPermission> rds(String operation, Input in) {
    var action = "rds:" + operation;
    return switch (operation) {
      case "DescribeDBInstances" -> on(action, "db:" + in.text("DBInstanceIdentifier", "*"));
      case "DescribeDBClusters" -> on(action, "cluster:" + in.text("DBClusterIdentifier", "*"));
      case "DescribeDBParameters" -> on(action, "pg:" + in.text("DBParameterGroupName", "*"));
      case "DescribePendingMaintenanceActions" -> onAll(action);
      default -> throw unknown("rds", operation);
    };
  }

  private List<RequiredPermission> each(String action, String before, List<String> namesOrArns) {
    return namesOrArns.stream()
        .flatMap(name -> on(action, before + lastPart(name)).stream())
        .toList();
  }

  private List<RequiredPermission> on(String action, String resource) {
    var service = action.substring(0, action.indexOf(':'));
    return List.of(new RequiredPermission(action, world.arn(service, resource)));
  }

  private static List<RequiredPermission> onAll(String action) {
    return List.of(new RequiredPermission(action, "*"));
  }

  private static String lastPart(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }

  private static IllegalStateException unknown(String service, String operation) {
    return new IllegalStateException(
        "say here what %s:%s needs permission for".formatted(service, operation));
  }
}
