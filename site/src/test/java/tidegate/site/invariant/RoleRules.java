package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;

/** Who may do what: every role, statement by statement. */
final class RoleRules {
  private static final String CONCERN = "roles";
  private static final String ROLE = "AWS::IAM::Role";
  private static final String HERE = "${AWS::Region}:${AWS::AccountId}:";

  /** Actions that AWS gives no resource to; CreateTaskSet is held to the cluster by a condition. */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of(
          "ecr:GetAuthorizationToken",
          "ecs:CreateTaskSet",
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeListeners",
          "elasticloadbalancing:DescribeRules",
          "cloudwatch:DescribeAlarms");

  private static final Map<String, String> TRUSTED =
      Map.of(
          "ecs-tasks.amazonaws.com", "ecs:" + HERE + "*",
          "codedeploy.amazonaws.com", "codedeploy:" + HERE + "deploymentgroup:<SiteName>/*",
          "vpc-flow-logs.amazonaws.com", "ec2:" + HERE + "vpc-flow-log/*");

  private RoleRules() {}

  static List<Invariant> rules() {
    return List.of(
        every(
            CONCERN,
            "one service may assume a role, for this account's own resources only",
            ROLE,
            RoleRules::trust),
        every(CONCERN, "no role may do everything, or to everything", ROLE, RoleRules::narrow),
        every(
            CONCERN,
            "no role carries a policy that somebody else may widen",
            ROLE,
            role -> breach(role.has("ManagedPolicyArns"), role.name() + " has managed policies")),
        new Invariant(CONCERN, "each role may do just what it is for", RoleRules::grants),
        new Invariant(
            CONCERN,
            "each role is where it belongs",
            site ->
                all(
                    expect(
                        ServiceRules.container(site),
                        "ExecutionRoleArn",
                        "roles:ExecutionRole.Arn"),
                    expect(ServiceRules.container(site), "TaskRoleArn", "roles:TaskRole.Arn"),
                    expect(
                        site.resource("database-users", "TaskDefinition"),
                        "ExecutionRoleArn",
                        "roles:DatabaseUsersRole.Arn"),
                    expect(
                        site.resource("service", "DeploymentGroup"),
                        "ServiceRoleArn",
                        "roles:CodeDeployRole.Arn"))),
        new Invariant(
            CONCERN, "CodeDeploy may call hooks under the names that they have", RoleRules::hooks));
  }

  private static Stream<String> trust(Resource role) {
    var document = "AssumeRolePolicyDocument.";
    var statement = document + "Statement.0.";
    var service = role.text(statement + "Principal.Service");
    return all(
        expect(role, document + "Version", "2012-10-17"),
        breach(role.items(document + "Statement").size() != 1, role.name() + " trusts several"),
        breach(!TRUSTED.containsKey(service), role.name() + " trusts " + service),
        expect(role, statement + "Principal", "{Service: " + service + "}"),
        expect(role, statement + "Effect", "Allow"),
        expect(role, statement + "Action", "sts:AssumeRole"),
        expect(
            role,
            statement + "Condition",
            "{StringEquals: {aws:SourceAccount: ${AWS::AccountId}}, ArnLike: {aws:SourceArn:"
                + " arn:${AWS::Partition}:"
                + TRUSTED.get(service)
                + "}}"));
  }

  private static Stream<TemplateStatement> statements(Resource role) {
    return role.items("Policies").stream()
        .flatMap(policy -> role.items(policy + ".PolicyDocument.Statement").stream())
        .map(path -> new TemplateStatement(role, path));
  }

  private static Stream<String> narrow(Resource role) {
    return statements(role)
        .flatMap(statement ->
            all(
                breach(
                    statement.actions().stream().anyMatch(a -> a.endsWith("*")),
                    "wild " + statement),
                breach(
                    statement.resources().contains("*")
                        && !WITHOUT_RESOURCE.containsAll(statement.actions()),
                    "everywhere " + statement),
                expect(role, statement.path() + ".Effect", "Allow"),
                breach(
                    role.items("Policies").size() != 1
                        || !role.text("Policies.0.PolicyDocument.Version").equals("2012-10-17"),
                    role.name() + " has no policy of today")));
  }

  private static Stream<String> grants(SiteStacks site) {
    return Grants.wanted().entrySet().stream()
        .flatMap(entry -> {
          var place = entry.getKey().split(":", -1);
          var found = new TreeSet<String>();
          statements(site.resource(place[0], place[1]))
              .forEach(statement -> found.addAll(statement.grants()));
          var wanted = new TreeSet<>(entry.getValue());
          var more = new TreeSet<>(found);
          more.removeAll(wanted);
          wanted.removeAll(found);
          return all(
              breach(!more.isEmpty(), entry.getKey() + " may also " + more),
              breach(!wanted.isEmpty(), entry.getKey() + " may not " + wanted));
        });
  }

  private static Stream<String> hooks(SiteStacks site) {
    var allowed =
        statements(site.resource("roles", "CodeDeployRole"))
            .filter(statement -> statement.actions().contains("lambda:InvokeFunction"))
            .flatMap(statement -> statement.resources().stream())
            .toList();
    return site.resources(SiteStacks.AUTOMATION)
        .filter(
            resource -> resource.id().startsWith("Gate") && resource.type().endsWith("::Function"))
        .map(resource -> resource.text("FunctionName"))
        .map(name -> name.replace("${AWS::StackName}", "<AutomationStack>"))
        .filter(name -> allowed.stream().noneMatch(pattern -> matches(pattern, name)))
        .map(name -> "CodeDeploy may not call " + name);
  }

  private static boolean matches(String pattern, String name) {
    var prefix = "arn:${AWS::Partition}:lambda:" + HERE + "function:";
    return pattern.startsWith(prefix)
        && pattern.endsWith("*")
        && (prefix + name).startsWith(pattern.substring(0, pattern.length() - 1));
  }
}
