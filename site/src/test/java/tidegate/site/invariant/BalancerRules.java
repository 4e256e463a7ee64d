package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** The load balancer, its two listeners and its two groups. */
final class BalancerRules {
  private static final String CONCERN = "balancer";
  private static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";
  private static final String GROUP = "AWS::ElasticLoadBalancingV2::TargetGroup";

  private BalancerRules() {}

  static List<Invariant> rules() {
    return List.of(
        one(
            CONCERN,
            "the load balancer is internal, behind its own group",
            "balancer",
            "Balancer",
            balancer ->
                all(
                    expect(balancer, "Scheme", "internal"),
                    expect(balancer, "Type", "application"),
                    expect(balancer, "IpAddressType", "ipv4"),
                    expect(balancer, "SecurityGroups", "[walls:BalancerGroup]"))),
        one(
            CONCERN,
            "the load balancer drops bad headers, is protected in production, and its log arrives",
            "balancer",
            "Balancer",
            BalancerRules::attributes),
        new Invariant(
            CONCERN,
            "production and test listener stand on one balancer, at the ports the automation knows",
            BalancerRules::ports),
        every(
            CONCERN,
            "a listener speaks HTTPS of today with the site's certificate",
            LISTENER,
            listener ->
                all(
                    expect(listener, "Protocol", "HTTPS"),
                    expect(
                        listener,
                        "SslPolicy",
                        text -> text.matches("ELBSecurityPolicy-TLS13-1-2(-Res)?-2021-06")),
                    expect(listener, "Certificates", "[{CertificateArn: balancer:Certificate}]"),
                    expect(listener, "LoadBalancerArn", "balancer:Balancer"))),
        every(
            CONCERN,
            "a listener that CloudFormation touches goes to the live colour",
            LISTENER,
            listener ->
                all(
                    expect(
                        listener,
                        "DefaultActions",
                        "[{Type: forward, TargetGroupArn:"
                            + " if(BlueIsLive, balancer:BlueTargetGroup, balancer:GreenTargetGroup)}]"),
                    NetworkRules.condition(
                        listener.site(), "balancer", "BlueIsLive", "equals(<LiveColor>, blue)"))),
        new Invariant(CONCERN, "blue and green are twins", BalancerRules::twins),
        every(
            CONCERN,
            "a group counts as healthy what serves a file of WordPress, and nothing but a 200",
            GROUP,
            group ->
                all(
                    expect(
                        group,
                        "HealthCheckPath",
                        text -> text.matches("/wp-includes/.+\\.(gif|png|css|js)")),
                    expect(group, "Matcher", "{HttpCode: 200}"),
                    less(group, "HealthCheckTimeoutSeconds", "HealthCheckIntervalSeconds"),
                    atMost(group, "HealthyThresholdCount", 5),
                    atMost(group, "UnhealthyThresholdCount", 5),
                    atMost(group, "HealthCheckIntervalSeconds", 30))),
        every(
            CONCERN,
            "a group takes tasks by address, at the container's port",
            GROUP,
            group ->
                all(
                    expect(group, "TargetType", "ip"),
                    expect(group, "Protocol", "HTTP"),
                    expect(
                        group,
                        "Port",
                        ServiceRules.container(group.site())
                            .text("ContainerDefinitions.0.PortMappings.0.ContainerPort")),
                    expect(group, "VpcId", "network:Vpc"),
                    expect(
                        group,
                        "TargetGroupAttributes.0",
                        text ->
                            text.matches(
                                "\\{Key: deregistration_delay.timeout_seconds, Value: ([1-9]|[1-5]\\d|60)}")))));
  }

  private static Stream<String> attributes(Resource balancer) {
    var found = new TreeMap<String, String>();
    for (var item : balancer.items("LoadBalancerAttributes")) {
      found.put(balancer.text(item + ".Key"), balancer.text(item + ".Value"));
    }
    var wanted =
        Map.of(
            "deletion_protection.enabled", "if(Production, true, false)",
            "routing.http.drop_invalid_header_fields.enabled", "true",
            "routing.http.desync_mitigation_mode", "defensive",
            "access_logs.s3.enabled", "true",
            "access_logs.s3.bucket", "storage:Logs",
            "access_logs.s3.prefix", "balancer");
    var site = balancer.site();
    var allowed =
        site.resource("storage", "LogsPolicy").text("PolicyDocument.Statement.1.Resource");
    return all(
        breach(!found.equals(wanted), "attributes are " + found),
        breach(
            !allowed.equals("storage:Logs.Arn/" + found.get("access_logs.s3.prefix") + "/*"),
            "logs may be written to " + allowed),
        NetworkRules.condition(site, "balancer", "Production", "equals(<Stage>, prod)"));
  }

  private static Stream<String> ports(SiteStacks site) {
    return all(
        expect(
            site.resource("balancer", "ProductionListener"), "Port", port(site, "ProductionPort")),
        expect(site.resource("balancer", "TestListener"), "Port", port(site, "TestPort")),
        breach(port(site, "ProductionPort").equals(port(site, "TestPort")), "one port for both"),
        breach(site.ofType(LISTENER).count() != 2, "not two listeners"));
  }

  private static String port(SiteStacks site, String parameter) {
    var path = "Parameters." + parameter + ".Default";
    return Tree.at(site.template(SiteStacks.AUTOMATION), path).getAsString();
  }

  private static Stream<String> twins(SiteStacks site) {
    var kinds = site.ofType(GROUP).map(group -> group.body().toString()).toList();
    return breach(
        kinds.size() != 2 || kinds.stream().distinct().count() != 1, "groups differ: " + kinds);
  }

  private static Stream<String> less(Resource group, String smaller, String larger) {
    var left = number(group, smaller);
    var right = number(group, larger);
    return breach(!(left > 0 && left < right), group.name() + "." + smaller + " is " + left);
  }

  private static Stream<String> atMost(Resource group, String path, int most) {
    var value = number(group, path);
    return breach(value < 1 || value > most, group.name() + "." + path + " is " + value);
  }

  private static int number(Resource resource, String path) {
    var text = resource.text(path);
    return text.matches("\\d+") ? Integer.parseInt(text) : -1;
  }
}
