package tidegate.site.invariant;

import java.util.Map;
import java.util.Set;

/** What each role of the site is for, action by action. */
final class Grants {
  private static final String ARN = "arn:${AWS::Partition}:";
  private static final String HERE = "${AWS::Region}:${AWS::AccountId}:";
  private static final String SECRETS = ARN + "ssm:" + HERE + "parameter/tidegate/<SiteName>/";
  private static final String LOGS = ARN + "logs:" + HERE + "log-group:/tidegate/<SiteName>/";
  private static final String REPOSITORY = ARN + "ecr:" + HERE + "repository/storage:Repository";
  private static final String SERVICE = ARN + "ecs:" + HERE + "service/<SiteName>/<SiteName>";
  private static final String TASK_SETS = ARN + "ecs:" + HERE + "task-set/<SiteName>/<SiteName>/*";
  private static final String IN_CLUSTER =
      " if {ArnEquals: {ecs:cluster: " + ARN + "ecs:" + HERE + "cluster/<SiteName>}}";
  private static final String BALANCING = ARN + "elasticloadbalancing:" + HERE;
  private static final String BALANCER = "/balancer:Balancer.LoadBalancerFullName/*";
  private static final String MEDIA = ARN + "s3:::storage:Media";
  private static final String FILES = ARN + "elasticfilesystem:" + HERE + "file-system/data:Files";
  private static final String BY_ACCESS_POINT =
      " if {StringEquals: {elasticfilesystem:AccessPointArn: data:FilesAccessPoint.Arn}}";
  private static final String TO_TASKS =
      " if {StringEquals: {iam:PassedToService: ecs-tasks.amazonaws.com}}";

  private Grants() {}

  static Map<String, Set<String>> wanted() {
    return Map.of(
        "roles:ExecutionRole", executionRole(),
        "roles:TaskRole", taskRole(),
        "roles:DatabaseUsersRole", databaseUsersRole(),
        "roles:CodeDeployRole", codeDeployRole(),
        "network:FlowLogRole", flowLogRole());
  }

  private static Set<String> executionRole() {
    return Set.of(
        "ecr:GetAuthorizationToken on *",
        "ecr:BatchCheckLayerAvailability on " + REPOSITORY,
        "ecr:BatchGetImage on " + REPOSITORY,
        "ecr:GetDownloadUrlForLayer on " + REPOSITORY,
        "ssm:GetParameters on " + SECRETS + "*",
        "secretsmanager:GetSecretValue on data:HealthKey",
        "logs:CreateLogStream on " + LOGS + "web:*",
        "logs:PutLogEvents on " + LOGS + "web:*");
  }

  private static Set<String> taskRole() {
    return Set.of(
        "elasticfilesystem:ClientMount on " + FILES + BY_ACCESS_POINT,
        "elasticfilesystem:ClientWrite on " + FILES + BY_ACCESS_POINT,
        "s3:GetObject on " + MEDIA + "/*",
        "s3:PutObject on " + MEDIA + "/*",
        "s3:DeleteObject on " + MEDIA + "/*",
        "s3:ListBucket on " + MEDIA,
        "s3:GetBucketLocation on " + MEDIA);
  }

  private static Set<String> databaseUsersRole() {
    return Set.of(
        "secretsmanager:GetSecretValue on data:Database.MasterUserSecret.SecretArn",
        "ssm:GetParameters on " + SECRETS + "db-password",
        "logs:CreateLogStream on " + LOGS + "database-users:*",
        "logs:PutLogEvents on " + LOGS + "database-users:*");
  }

  private static Set<String> codeDeployRole() {
    return Set.of(
        "ecs:DescribeServices on " + SERVICE,
        "ecs:UpdateServicePrimaryTaskSet on " + SERVICE,
        "ecs:CreateTaskSet on *" + IN_CLUSTER,
        "ecs:CreateTaskSet on " + SERVICE,
        "ecs:DeleteTaskSet on " + SERVICE,
        "ecs:CreateTaskSet on " + TASK_SETS,
        "ecs:DeleteTaskSet on " + TASK_SETS,
        "elasticloadbalancing:DescribeTargetGroups on *",
        "elasticloadbalancing:DescribeListeners on *",
        "elasticloadbalancing:DescribeRules on *",
        "cloudwatch:DescribeAlarms on *",
        "elasticloadbalancing:ModifyListener on " + BALANCING + "listener" + BALANCER,
        "elasticloadbalancing:ModifyListener on " + BALANCING + "listener-rule" + BALANCER,
        "elasticloadbalancing:ModifyRule on " + BALANCING + "listener" + BALANCER,
        "elasticloadbalancing:ModifyRule on " + BALANCING + "listener-rule" + BALANCER,
        "lambda:InvokeFunction on "
            + ARN
            + "lambda:"
            + HERE
            + "function:CodeDeployHook_<AutomationStack>_*",
        "iam:PassRole on roles:ExecutionRole.Arn" + TO_TASKS,
        "iam:PassRole on roles:TaskRole.Arn" + TO_TASKS);
  }

  private static Set<String> flowLogRole() {
    return Set.of(
        "logs:CreateLogStream on network:FlowLogGroup.Arn",
        "logs:PutLogEvents on network:FlowLogGroup.Arn",
        "logs:DescribeLogStreams on network:FlowLogGroup.Arn");
  }
}
