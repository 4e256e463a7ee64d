package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.Tree;

/** The web ACL: its four rules of the first site, a rate and a country. */
final class FirewallRules {
  private static final String CONCERN = "firewall";
  private static final List<String> ORDER =
      List.of(
          "0 xmlrpc",
          "1 administration",
          "2 country",
          "3 rate",
          "10 ip-reputation",
          "11 php",
          "12 wordpress");

  private FirewallRules() {}

  static List<Invariant> rules() {
    return List.of(
        one(
            CONCERN,
            "the firewall's template can stand only where CloudFront looks for it",
            "edge-global",
            "WebAcl",
            acl -> {
              var rule =
                  Tree.at(
                      acl.site().template("edge-global"),
                      "Rules.OnlyInVirginia.Assertions.0.Assert");
              var meaning = acl.meaning(rule);
              return breach(
                  !meaning.equals("equals(${AWS::Region}, us-east-1)"), "region " + meaning);
            }),
        one(
            CONCERN,
            "whoever no rule stops comes in, and everything is counted",
            "edge-global",
            "WebAcl",
            acl ->
                all(
                    expect(acl, "Scope", "CLOUDFRONT"),
                    expect(acl, "DefaultAction", "{Allow: {}}"),
                    counted(acl, "VisibilityConfig", "site"),
                    acl.items("Rules").stream()
                        .flatMap(rule ->
                            counted(acl, rule + ".VisibilityConfig", acl.text(rule + ".Name"))))),
        one(
            CONCERN,
            "rules are asked in one order, the cheap ones first",
            "edge-global",
            "WebAcl",
            acl -> {
              var order =
                  acl.items("Rules").stream()
                      .map(rule -> acl.text(rule + ".Priority") + " " + acl.text(rule + ".Name"))
                      .toList();
              return breach(!order.equals(ORDER), "order " + order);
            }),
        rule(
            "xmlrpc",
            "xmlrpc.php is closed to all, however it is written",
            acl -> PathRules.xmlrpc(acl, path(acl, "xmlrpc"))),
        rule(
            "administration",
            "log-in and administration are open to the administrators' addresses only",
            acl -> PathRules.administration(acl, path(acl, "administration"))),
        rule(
            "country",
            "the blocked country is blocked by the visitor's own address",
            acl ->
                all(
                    expect(
                        acl,
                        path(acl, "country") + ".Statement",
                        "{GeoMatchStatement: {CountryCodes: [<BlockedCountry>]}}"),
                    blocks(acl, path(acl, "country")))),
        rule(
            "rate",
            "one address has a rate",
            acl ->
                all(
                    expect(
                        acl,
                        path(acl, "rate") + ".Statement",
                        "{RateBasedStatement: {AggregateKeyType: IP, EvaluationWindowSec: 300, Limit:"
                            + " <RequestsPerAddress>}}"),
                    blocks(acl, path(acl, "rate")))),
        rule(
            "managed",
            "AWS's lists for reputation, PHP and WordPress block as they are",
            FirewallRules::managed),
        every(
            CONCERN,
            "administrators' addresses come from the parameters, each of its kind",
            "AWS::WAFv2::IPSet",
            set -> {
              var six = set.id().endsWith("V6");
              return all(
                  expect(set, "Scope", "CLOUDFRONT"),
                  expect(set, "IPAddressVersion", six ? "IPV6" : "IPV4"),
                  expect(set, "Addresses", six ? "if(HasV6, <AdminCidrsV6>, [])" : "<AdminCidrs>"));
            }),
        one(
            CONCERN,
            "what was blocked is logged, without cookies",
            "edge-global",
            "WebAclLogging",
            FirewallRules::logging));
  }

  private static Invariant rule(String name, String says, Function<Resource, Stream<String>> look) {
    return one(CONCERN, says + " (" + name + ")", "edge-global", "WebAcl", look);
  }

  private static String path(Resource acl, String name) {
    return acl.items("Rules").stream()
        .filter(rule -> acl.text(rule + ".Name").equals(name))
        .findFirst()
        .orElse("Rules.missing-" + name);
  }

  private static Stream<String> counted(Resource acl, String path, String name) {
    return expect(
        acl,
        path,
        "{SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: " + name + "}");
  }

  static Stream<String> blocks(Resource acl, String path) {
    return expect(acl, path + ".Action", "{Block: {}}");
  }

  private static Stream<String> managed(Resource acl) {
    var found = new TreeMap<String, String>();
    for (var rule : acl.items("Rules")) {
      if (acl.has(rule + ".Statement.ManagedRuleGroupStatement")) {
        found.put(
            acl.text(rule + ".Statement.ManagedRuleGroupStatement"),
            acl.text(rule + ".OverrideAction") + acl.text(rule + ".Action"));
      }
    }
    var wanted =
        Map.of(
            "{VendorName: AWS, Name: AWSManagedRulesAmazonIpReputationList}", "{None: {}}",
            "{VendorName: AWS, Name: AWSManagedRulesPHPRuleSet}", "{None: {}}",
            "{VendorName: AWS, Name: AWSManagedRulesWordPressRuleSet}", "{None: {}}");
    return breach(!found.equals(wanted), "managed rules are " + found);
  }

  private static Stream<String> logging(Resource logging) {
    var group = logging.site().resource("edge-global", "WebAclLogs");
    return all(
        expect(group, "LogGroupName", "aws-waf-logs-<SiteName>"),
        expect(logging, "ResourceArn", "edge-global:WebAcl.Arn"),
        expect(
            logging,
            "LogDestinationConfigs",
            "[arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:"
                + group.text("LogGroupName")
                + "]"),
        expect(
            logging,
            "RedactedFields",
            "[{SingleHeader: {Name: cookie}}, {SingleHeader: {Name: authorization}}]"),
        expect(
            logging,
            "LoggingFilter",
            "{DefaultBehavior: DROP, Filters: [{Behavior: KEEP, Requirement: MEETS_ANY, Conditions:"
                + " [{ActionCondition: {Action: BLOCK}}]}]}"),
        breach(
            !logging.attribute("DependsOn").equals("WebAclLogs"),
            "logging does not wait for its group"));
  }
}
