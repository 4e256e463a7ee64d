package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.expect;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;

/** What the functions of template.yaml may do. The list of it is automation-grants.txt. */
final class PermissionRules {
  private static final String CONCERN = "permissions";
  private static final String FILE = "site/src/test/resources/automation-grants.txt";

  private PermissionRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "Lambda and nobody else takes on a function's role",
            site -> Automation.ofType(site, "AWS::IAM::Role").flatMap(PermissionRules::trust)),
        new Invariant(
            CONCERN,
            "each function may do just what automation-grants.txt lists",
            PermissionRules::listed),
        new Invariant(
            CONCERN,
            "nothing is allowed on everything but what IAM knows no resource for",
            site ->
                statements(site)
                    .filter(statement -> allows(statement) && statement.resources().contains("*"))
                    .flatMap(statement -> statement.actions().stream())
                    .filter(action -> !WithoutResource.ACTIONS.contains(action))
                    .map(action -> action + " is allowed on everything")),
        new Invariant(
            CONCERN,
            "what reads pages holds no keys: its log, its network, and signing in to read",
            site ->
                statements(site)
                    .filter(statement -> statement.owner().id().startsWith("Probe"))
                    .filter(PermissionRules::allows)
                    .flatMap(statement -> statement.actions().stream())
                    .filter(action -> !action.matches("logs:.*|ec2:.*|rds-db:connect"))
                    .map(action -> "a probe may " + action)));
  }

  private static boolean allows(TemplateStatement statement) {
    return statement.owner().text(statement.path() + ".Effect").equals("Allow");
  }

  private static Stream<String> trust(Resource role) {
    return all(
        expect(
            role,
            "AssumeRolePolicyDocument",
            "{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Service:"
                + " lambda.amazonaws.com}, Action: sts:AssumeRole}]}"),
        breach(role.has("ManagedPolicyArns"), role.name() + " has managed policies"),
        expect(role, "Policies.0.PolicyDocument.Version", "2012-10-17"),
        breach(role.items("Policies").size() != 1, role.name() + " has several policies"));
  }

  /** Of every role, also those that are there only under a condition. */
  static Stream<TemplateStatement> statements(SiteStacks site) {
    return Automation.ofType(site, "AWS::IAM::Role")
        .flatMap(role ->
            role.items("Policies.0.PolicyDocument.Statement").stream()
                .map(path -> role.has(path + ".Fn::If") ? path + ".Fn::If.1" : path)
                .map(path -> new TemplateStatement(role, path)));
  }

  private static Stream<String> listed(SiteStacks site) {
    var found =
        statements(site)
            .flatMap(statement -> statement.grants().stream().map(grant -> line(statement, grant)))
            .collect(Collectors.toCollection(TreeSet::new));
    var wanted =
        Automation.text(FILE)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.toCollection(TreeSet::new));
    var more = new TreeSet<>(found);
    more.removeAll(wanted);
    wanted.removeAll(found);
    return all(
        breach(
            !more.isEmpty(),
            "template.yaml grants what is not listed in " + FILE + ":\n" + String.join("\n", more)),
        breach(
            !wanted.isEmpty(),
            "template.yaml does not grant what is listed in "
                + FILE
                + ":\n"
                + String.join("\n", wanted)));
  }

  private static String line(TemplateStatement statement, String grant) {
    var role = statement.owner();
    var condition =
        statement.path().endsWith(".Fn::If.1")
            ? role.text(statement.path().replaceFirst("1$", "0"))
                + role.text(statement.path().replaceFirst("1$", "2"))
            : "";
    var effect = role.text(statement.path() + ".Effect");
    return role.id()
        + " "
        + (effect.equals("Allow") ? "" : effect + " ")
        + grant
            .replace("arn:${AWS::Partition}:", "")
            .replace("${AWS::Region}:${AWS::AccountId}:", "")
        + (condition.isEmpty() ? "" : " where " + condition);
  }
}
