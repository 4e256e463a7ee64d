package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Meaning;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Subnets, ways to the internet, and where things stand. */
final class NetworkRules {
  private static final String CONCERN = "network";
  private static final String PRIVATE = "join(,, [network:PrivateSubnetA, network:PrivateSubnetB])";
  private static final String PUBLIC = "join(,, [network:PublicSubnetA, network:PublicSubnetB])";

  private NetworkRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(
            CONCERN,
            "each kind of subnet stands in both zones, and no two overlap",
            NetworkRules::subnets),
        every(
            CONCERN,
            "no subnet gives out public addresses by itself",
            "AWS::EC2::Subnet",
            subnet ->
                all(
                    expect(subnet, "MapPublicIpOnLaunch", "false"),
                    expect(subnet, "VpcId", "network:Vpc"))),
        new Invariant(
            CONCERN, "each subnet has the one route table of its kind", NetworkRules::tables),
        every(
            CONCERN,
            "public tables lead to the internet, private ones through the NAT of their own zone",
            "AWS::EC2::Route",
            NetworkRules::route),
        every(
            CONCERN,
            "a NAT gateway stands in the public subnet of its zone, with an address of its own",
            "AWS::EC2::NatGateway",
            nat ->
                all(
                    expect(nat, "SubnetId", "network:PublicSubnet" + zone(nat)),
                    expect(address(nat), "Domain", "vpc"),
                    attribute(address(nat), "DependsOn", "InternetGatewayAttachment"::equals),
                    expect(
                        nat, "AllocationId", "network:NatAddress" + zone(nat) + ".AllocationId"))),
        new Invariant(
            CONCERN,
            "what costs by the hour stands only where tasks are private",
            site ->
                site.resources("network")
                    .filter(r -> r.id().matches("Nat.*|PrivateRoute[AB]"))
                    .flatMap(r -> attribute(r, "Condition", "PrivateTasks"::equals))),
        one(
            CONCERN,
            "the VPC resolves names and has an internet gateway, or a VPC origin refuses it",
            "network",
            "Vpc",
            vpc ->
                all(
                    expect(vpc, "EnableDnsSupport", "true"),
                    expect(vpc, "EnableDnsHostnames", "true"),
                    expect(vpc, "CidrBlock", "<VpcCidr>"),
                    gateway(vpc.site()))),
        new Invariant(
            CONCERN,
            "tasks have a public address exactly where their subnets lead straight out",
            site -> {
              var service = site.resource("service", "Service");
              var path = "NetworkConfiguration.AwsvpcConfiguration.";
              return all(
                  expect(
                      service,
                      path + "Subnets",
                      "if(PrivateTasks, " + PRIVATE + ", " + PUBLIC + ")"),
                  expect(service, path + "AssignPublicIp", "if(PrivateTasks, DISABLED, ENABLED)"),
                  condition(site, "network", "PrivateTasks", "equals(<TaskPlacement>, private)"));
            }),
        every(
            CONCERN,
            "every route table reaches S3 without NAT",
            "AWS::EC2::VPCEndpoint",
            endpoint ->
                all(
                    expect(endpoint, "VpcEndpointType", "Gateway"),
                    expect(endpoint, "ServiceName", "com.amazonaws.${AWS::Region}.s3"),
                    expect(endpoint, "VpcId", "network:Vpc"),
                    expect(
                        endpoint,
                        "RouteTableIds",
                        "[network:PublicRoutes, network:PrivateRoutesA, network:PrivateRoutesB]"))),
        one(
            CONCERN,
            "flow logs, where wanted, say what was refused",
            "network",
            "FlowLog",
            log ->
                all(
                    attribute(log, "Condition", "KeepFlowLogs"::equals),
                    expect(log, "ResourceId", "network:Vpc"),
                    expect(log, "ResourceType", "VPC"),
                    expect(log, "TrafficType", text -> text.equals("REJECT") || text.equals("ALL")),
                    expect(log, "LogDestinationType", "cloud-watch-logs"),
                    expect(log, "LogGroupName", "network:FlowLogGroup"),
                    expect(log, "DeliverLogsPermissionArn", "network:FlowLogRole.Arn"),
                    condition(log.site(), "network", "KeepFlowLogs", "equals(<FlowLogs>, true)"),
                    attribute(
                        log.site().resource("network", "FlowLogRole"),
                        "Condition",
                        "KeepFlowLogs"::equals),
                    attribute(
                        log.site().resource("network", "FlowLogGroup"),
                        "Condition",
                        "KeepFlowLogs"::equals))),
        new Invariant(
            CONCERN,
            "balancer, database and files stand in the private subnets",
            site ->
                all(
                    expect(site.resource("balancer", "Balancer"), "Subnets", PRIVATE),
                    expect(site.resource("data", "DatabaseSubnets"), "SubnetIds", PRIVATE),
                    expect(
                        site.resource("data", "FilesTargetA"),
                        "SubnetId",
                        "select(0, " + PRIVATE + ")"),
                    expect(
                        site.resource("data", "FilesTargetB"),
                        "SubnetId",
                        "select(1, " + PRIVATE + ")"))));
  }

  /** A breach unless a template's condition comes to exactly this. */
  static Stream<String> condition(SiteStacks site, String template, String name, String wanted) {
    var tree = Tree.at(site.template(template), "Conditions." + name);
    var text = new Meaning(site).of(template, tree);
    return breach(!text.equals(wanted), template + " condition " + name + " is '" + text + "'");
  }

  private static Stream<String> gateway(SiteStacks site) {
    var attachment = site.resource("network", "InternetGatewayAttachment");
    return all(
        expect(attachment, "VpcId", "network:Vpc"),
        expect(attachment, "InternetGatewayId", "network:InternetGateway"));
  }

  private static Stream<String> subnets(SiteStacks site) {
    var subnets = site.ofType("AWS::EC2::Subnet").toList();
    var cidrs =
        subnets.stream().map(subnet -> subnet.text("CidrBlock")).collect(Collectors.toSet());
    return Stream.concat(
        breach(cidrs.size() != 4 || subnets.size() != 4, "subnets share a range: " + cidrs),
        subnets.stream()
            .flatMap(subnet ->
                all(
                    expect(subnet, "AvailabilityZoneId", "<Zone" + zone(subnet) + ">"),
                    expect(
                        subnet,
                        "CidrBlock",
                        text -> text.matches("select\\([0-3], cidr\\(<VpcCidr>, 4, 12\\)\\)")))));
  }

  private static Stream<String> tables(SiteStacks site) {
    var wanted =
        List.of(
            "network:PrivateSubnetA network:PrivateRoutesA",
            "network:PrivateSubnetB network:PrivateRoutesB",
            "network:PublicSubnetA network:PublicRoutes",
            "network:PublicSubnetB network:PublicRoutes");
    var found =
        site.ofType("AWS::EC2::SubnetRouteTableAssociation")
            .map(link -> link.text("SubnetId") + " " + link.text("RouteTableId"))
            .sorted()
            .toList();
    var ofTheVpc =
        site.ofType("AWS::EC2::RouteTable").flatMap(table -> expect(table, "VpcId", "network:Vpc"));
    var routes = site.ofType("AWS::EC2::Route").count();
    return all(
        breach(!found.equals(wanted), "subnets and tables: " + found),
        breach(routes != 3, routes + " routes"),
        ofTheVpc);
  }

  private static Stream<String> route(Resource route) {
    var open = route.text("RouteTableId").equals("network:PublicRoutes");
    return all(
        expect(route, "DestinationCidrBlock", "0.0.0.0/0"),
        expect(route, "GatewayId", open ? "network:InternetGateway" : ""),
        expect(route, "NatGatewayId", open ? "" : "network:Nat" + zone(route)),
        expect(
            route,
            "RouteTableId",
            open ? "network:PublicRoutes" : "network:PrivateRoutes" + zone(route)),
        breach(
            open && !route.attribute("DependsOn").equals("InternetGatewayAttachment"),
            route.name() + " does not wait for the gateway"));
  }

  private static Resource address(Resource nat) {
    return nat.site().resource("network", "NatAddress" + zone(nat));
  }

  private static String zone(Resource resource) {
    return resource.id().substring(resource.id().length() - 1);
  }
}
