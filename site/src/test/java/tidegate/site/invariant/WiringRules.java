package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Meaning;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** What one template hands to the next. */
final class WiringRules {
  private static final String CONCERN = "wiring";

  /** What people or site/deploy answer, not another stack. */
  private static final Set<String> ASKED =
      Set.of(
          "SiteName",
          "SiteHost",
          "StaticHost",
          "HostedZoneId",
          "EdgeLayout",
          "AdminCidrs",
          "SiteUrl");

  /** Outputs that carry another name inside. */
  private static final Map<String, String> RENAMED =
      Map.of("ProbeSubnetIds", "PrivateSubnetIds", "ProbeSecurityGroupId", "ProbeGroupId");

  private static final Map<String, String> HANDED =
      Map.ofEntries(
          Map.entry("site.ClusterName", "service:Cluster"),
          Map.entry("site.ServiceName", "service:Service.Name"),
          Map.entry("site.ApplicationName", "service:Application"),
          Map.entry("site.DeploymentGroupName", "service:DeploymentGroup"),
          Map.entry("site.RepositoryName", "storage:Repository"),
          Map.entry("site.RepositoryUri", "storage:Repository.RepositoryUri"),
          Map.entry("site.DbInstanceIdentifier", "data:Database"),
          Map.entry("site.DbHost", "data:Database.Endpoint.Address"),
          Map.entry("site.DbPort", "data:Database.Endpoint.Port"),
          Map.entry("site.DbName", "wordpress"),
          Map.entry("site.DbResourceId", "data:Database.DbiResourceId"),
          Map.entry("site.LoadBalancerDns", "balancer:Balancer.DNSName"),
          Map.entry(
              "site.ProbeSubnetIds", "join(,, [network:PrivateSubnetA, network:PrivateSubnetB])"),
          Map.entry("site.ProbeSecurityGroupId", "walls:ProbeGroup"),
          Map.entry("site.TaskRoleArns", "join(,, [roles:TaskRole.Arn, roles:ExecutionRole.Arn])"),
          Map.entry("site.HealthKeySecret", "data:HealthKey"),
          Map.entry("site.BalancerArn", "balancer:Balancer"),
          Map.entry("site.FileSystemId", "data:Files"),
          Map.entry("site.MediaBucket", "storage:Media"),
          Map.entry("site.LogBucket", "storage:Logs"),
          Map.entry("site.ProductionListenerArn", "balancer:ProductionListener"),
          Map.entry("site.GreenTargetGroupArn", "balancer:GreenTargetGroup"),
          Map.entry("site.DatabaseUsersTask", "database-users:TaskDefinition"),
          Map.entry("site.TaskGroupId", "walls:TaskGroup"),
          Map.entry("site.TaskPublicIp", "if(PrivateTasks, DISABLED, ENABLED)"),
          Map.entry(
              "site.TaskSubnetIds",
              "if(PrivateTasks, join(,, [network:PrivateSubnetA, network:PrivateSubnetB]), join(,,"
                  + " [network:PublicSubnetA, network:PublicSubnetB]))"),
          Map.entry("edge-global.CertificateArn", "edge-global:Certificate"),
          Map.entry("edge-global.WebAclArn", "edge-global:WebAcl.Arn"),
          Map.entry("origin.VpcOriginId", "origin:VpcOrigin.Id"),
          Map.entry("edge.PagesDomain", "edge:Pages.DomainName"),
          Map.entry("edge.PagesDistributionId", "edge:Pages"));

  private WiringRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "a nested stack gets each value under the value's own name",
            WiringRules::names),
        new Invariant(
            CONCERN,
            "a nested stack gets what it asks for and nothing else",
            WiringRules::complete),
        new Invariant(
            CONCERN, "every value leads to something that is there", WiringRules::dangling),
        new Invariant(
            CONCERN,
            "the root puts out each value under its own name, and all of them resolve",
            WiringRules::outputs),
        new Invariant(
            CONCERN,
            "origin, edge and automation need only what the site puts out or people answer",
            WiringRules::later),
        new Invariant(
            CONCERN,
            "the automation, the edge and the scripts get what they think they get",
            WiringRules::handed),
        new Invariant(
            CONCERN,
            "a choice is the same choice in every template that asks for it",
            WiringRules::choices));
  }

  private static Stream<Resource> nested(SiteStacks site) {
    return site.resources(SiteStacks.ROOT);
  }

  private static String child(Resource nested) {
    return nested.text("Location").replaceFirst("\\.yaml$", "");
  }

  private static Stream<String> names(SiteStacks site) {
    return nested(site)
        .flatMap(stack ->
            Tree.object(stack.body(), "Properties.Parameters").entrySet().stream()
                .filter(entry -> !carries(entry.getKey(), entry.getValue().toString()))
                .map(entry -> stack.id() + "." + entry.getKey() + " gets " + entry.getValue()));
  }

  private static boolean carries(String name, String value) {
    return value.equals("{\"Ref\":\"" + name + "\"}")
        || value.endsWith("\"Outputs." + name + "\"]}");
  }

  private static Stream<String> complete(SiteStacks site) {
    return nested(site)
        .flatMap(stack -> {
          var given = new TreeSet<>(Tree.object(stack.body(), "Properties.Parameters").keySet());
          var wanted = new TreeSet<>(site.parameters(child(stack)));
          return breach(
              !given.equals(wanted)
                  || wanted.isEmpty()
                  || !stack.type().equals("AWS::Serverless::Application"),
              stack.id() + " gets " + given + ", asks for " + wanted);
        });
  }

  private static Stream<String> dangling(SiteStacks site) {
    var properties = site.resources().flatMap(WiringRules::missing);
    var outputs =
        site.templates().keySet().stream()
            .filter(name -> !name.equals(SiteStacks.AUTOMATION))
            .flatMap(name ->
                Tree.object(site.template(name), "Outputs").entrySet().stream()
                    .filter(entry -> leadsNowhere(site, name, Tree.at(entry.getValue(), "Value")))
                    .map(entry -> name + " puts out nothing as " + entry.getKey()));
    return Stream.concat(properties, outputs);
  }

  private static Stream<String> missing(Resource resource) {
    var text = resource.meaning(resource.body());
    var waits =
        Tree.list(resource.body(), "DependsOn").asList().stream()
            .map(JsonElement::getAsString)
            .filter(other -> resource.site().resource(resource.template(), other).type().isEmpty())
            .map(other -> resource.name() + " waits for " + other);
    var condition = resource.attribute("Condition");
    var conditions = Tree.object(resource.site().template(resource.template()), "Conditions");
    return all(
        breach(text.contains(Meaning.NOWHERE), resource.name() + " refers to nothing: " + text),
        breach(!condition.isEmpty() && !conditions.has(condition), "no condition " + condition),
        waits);
  }

  private static boolean leadsNowhere(SiteStacks site, String template, JsonElement value) {
    var meaning = new Meaning(site).of(template, value);
    return meaning.isEmpty() || meaning.contains(Meaning.NOWHERE);
  }

  private static Stream<String> outputs(SiteStacks site) {
    return Tree.object(site.template(SiteStacks.ROOT), "Outputs").entrySet().stream()
        .filter(entry -> !entry.getKey().equals("TaskRoleArns"))
        .flatMap(entry -> {
          var inside = RENAMED.getOrDefault(entry.getKey(), entry.getKey());
          var value = Tree.at(entry.getValue(), "Value").toString();
          return breach(!carries(inside, value), entry.getKey() + " puts out " + value);
        });
  }

  private static Stream<String> later(SiteStacks site) {
    var known = new TreeSet<>(ASKED);
    for (var template : List.of(SiteStacks.ROOT, "edge-global", "origin")) {
      known.addAll(Tree.object(site.template(template), "Outputs").keySet());
    }
    return Stream.of("origin", "edge", "edge-global", SiteStacks.AUTOMATION)
        .flatMap(template ->
            Tree.object(site.template(template), "Parameters").entrySet().stream()
                .filter(entry -> !((JsonObject) entry.getValue()).has("Default"))
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> template + " asks for " + entry.getKey() + ", which nobody has"));
  }

  private static Stream<String> handed(SiteStacks site) {
    return HANDED.entrySet().stream()
        .flatMap(entry -> {
          var place = entry.getKey().split("[.]", -1);
          var value = Tree.at(site.template(place[0]), "Outputs." + place[1] + ".Value");
          var meaning = new Meaning(site).of(place[0], value);
          return breach(!meaning.equals(entry.getValue()), entry.getKey() + " is " + meaning);
        });
  }

  private static Stream<String> choices(SiteStacks site) {
    return nested(site)
        .flatMap(stack ->
            Tree.object(site.template(child(stack)), "Parameters").entrySet().stream()
                .filter(entry -> Tree.at(entry.getValue(), "AllowedValues").isJsonArray())
                .filter(entry -> site.parameters(SiteStacks.ROOT).contains(entry.getKey()))
                .filter(entry ->
                    !Tree.at(
                            site.template(SiteStacks.ROOT),
                            "Parameters." + entry.getKey() + ".AllowedValues")
                        .equals(Tree.at(entry.getValue(), "AllowedValues")))
                .map(entry -> child(stack) + " has other choices for " + entry.getKey()));
  }
}
