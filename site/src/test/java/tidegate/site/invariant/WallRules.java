package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;

/** Who may call whom. */
final class WallRules {
  private static final String CONCERN = "walls";
  private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";
  private static final String EGRESS = "AWS::EC2::SecurityGroupEgress";
  private static final Set<String> MEANT =
      Set.of(
          "<CloudFrontPrefixListId> -> walls:BalancerGroup 443",
          "walls:ProbeGroup -> walls:BalancerGroup 443",
          "walls:ProbeGroup -> walls:BalancerGroup 8443",
          "walls:BalancerGroup -> walls:TaskGroup 80",
          "walls:TaskGroup -> walls:DatabaseGroup 3306",
          "walls:ProbeGroup -> walls:DatabaseGroup 3306",
          "walls:TaskGroup -> walls:FilesGroup 2049");

  private WallRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "just the meant callers come in, each to one port",
            site -> differences(ways(site, INGRESS), MEANT)),
        new Invariant(
            CONCERN,
            "every way in has its way out, and no other way out leads to a group",
            site -> {
              var in = ways(site, INGRESS);
              in.removeIf(way -> way.startsWith("<"));
              return differences(ways(site, EGRESS), in);
            }),
        every(
            CONCERN,
            "a group by itself lets nobody in and out to nothing but HTTPS of the tasks",
            "AWS::EC2::SecurityGroup",
            WallRules::groupIsClosed),
        new Invariant(
            CONCERN,
            "no address range and no address of the world is let in anywhere",
            site ->
                site.ofType(INGRESS)
                    .filter(way -> way.has("CidrIp") || way.has("CidrIpv6"))
                    .map(way -> way.name() + " lets in an address range")));
  }

  private static Stream<String> groupIsClosed(Resource group) {
    var nothing = "icmp 252 86 255.255.255.255/32";
    var out =
        group.items("SecurityGroupEgress").stream()
            .map(item ->
                Stream.of("IpProtocol", "FromPort", "ToPort", "CidrIp")
                    .map(field -> group.text(item + "." + field))
                    .collect(Collectors.joining(" ")))
            .toList();
    var wanted = group.id().equals("TaskGroup") ? "tcp 443 443 0.0.0.0/0" : nothing;
    return all(
        breach(!out.equals(List.of(wanted)), group.name() + " lets out to " + out),
        breach(group.has("SecurityGroupIngress"), group.name() + " lets in by itself"),
        expect(group, "VpcId", "network:Vpc"));
  }

  private static Set<String> ways(SiteStacks site, String type) {
    return site.ofType(type).map(WallRules::way).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String way(Resource rule) {
    var in = rule.type().equals(INGRESS);
    var other =
        in
            ? rule.text("SourceSecurityGroupId") + rule.text("SourcePrefixListId")
            : rule.text("DestinationSecurityGroupId");
    var ports =
        rule.text("FromPort").equals(rule.text("ToPort"))
            ? rule.text("FromPort")
            : rule.text("FromPort") + "-" + rule.text("ToPort");
    var protocol = rule.text("IpProtocol").equals("tcp") ? "" : " " + rule.text("IpProtocol");
    var own = rule.text("GroupId");
    return (in ? other + " -> " + own : own + " -> " + other) + " " + ports + protocol;
  }

  private static Stream<String> differences(Set<String> found, Set<String> wanted) {
    return Stream.concat(
        found.stream().filter(way -> !wanted.contains(way)).map(way -> "not meant: " + way),
        wanted.stream().filter(way -> !found.contains(way)).map(way -> "missing: " + way));
  }
}
