package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;

/** Names in the zone, by the country that asks. */
final class NameRules {
  private static final String CONCERN = "names";
  private static final String GROUP = "AWS::Route53::RecordSetGroup";
  private static final String CLOUDFRONT = "Z2FDTNDATAQYW2";

  private NameRules() {}

  static List<Invariant> rules() {
    return List.of(
        every(
            CONCERN,
            "the world gets the distribution, the blocked country nobody's address, over IPv4 and IPv6",
            GROUP,
            NameRules::answers),
        every(
            CONCERN,
            "the static host has names only where it has a distribution",
            GROUP,
            group ->
                all(
                    attribute(
                        group,
                        "Condition",
                        group.id().equals("StaticNames") ? "Split"::equals : ""::equals),
                    expect(group, "HostedZoneId", "<HostedZoneId>"))),
        new Invariant(
            CONCERN,
            "both hosts have names",
            site -> breach(site.ofType(GROUP).count() != 2, "not two sets of names")),
        every(
            CONCERN,
            "Route 53 can tell the answers apart",
            GROUP,
            group -> {
              var records = group.items("RecordSets");
              var told =
                  new TreeSet<>(
                      records.stream()
                          .map(item ->
                              group.text(item + ".Type") + group.text(item + ".SetIdentifier"))
                          .toList());
              var unnamed =
                  records.stream().anyMatch(item -> group.text(item + ".SetIdentifier").isEmpty());
              return breach(
                  told.size() != records.size() || unnamed, group.name() + " mixes " + told);
            }));
  }

  private static Stream<String> answers(Resource group) {
    var host = group.id().equals("StaticNames") ? "<StaticHost>" : "<SiteHost>";
    var distribution = group.id().equals("StaticNames") ? "edge:Uploads" : "edge:Pages";
    var world =
        " {CountryCode: *} {HostedZoneId: "
            + CLOUDFRONT
            + ", DNSName: "
            + distribution
            + ".DomainName} ";
    var blocked = " {CountryCode: <BlockedCountry>}  ";
    var wanted =
        new TreeSet<>(
            List.of(
                host + " A" + world,
                host + " AAAA" + world,
                host + " A" + blocked + "[192.0.2.1]300",
                host + " AAAA" + blocked + "[2001:db8::1]300"));
    var found =
        new TreeSet<>(group.items("RecordSets").stream().map(item -> record(group, item)).toList());
    return breach(!found.equals(wanted), group.name() + " answers " + found);
  }

  private static String record(Resource group, String item) {
    return group.text(item + ".Name")
        + " "
        + group.text(item + ".Type")
        + " "
        + group.text(item + ".GeoLocation")
        + " "
        + group.text(item + ".AliasTarget")
        + " "
        + group.text(item + ".ResourceRecords")
        + group.text(item + ".TTL");
  }
}
