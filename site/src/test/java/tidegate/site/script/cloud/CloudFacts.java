package tidegate.site.script.cloud;

import static tidegate.site.script.cloud.CannedAnswer.element;
import static tidegate.site.script.cloud.CannedAnswer.list;
import static tidegate.site.script.cloud.CannedAnswer.text;

import java.util.stream.Stream;

/** What an account with one public zone, example.com, says of itself. */
final class CloudFacts implements Service {
  @Override
  public CannedAnswer answer(Call call) {
    return switch (call.operation()) {
      case "GetCallerIdentity" -> CannedAnswer.query(call, text("Account", Cloud.ACCOUNT));
      case "DescribeManagedPrefixLists" ->
          ec2(call, list("prefixListSet", "item", Stream.of(prefixList(call))));
      case "DescribeAvailabilityZones" ->
          ec2(
              call,
              list(
                  "availabilityZoneInfo",
                  "item",
                  Stream.of("apne2-az3", "apne2-az1", "apne2-az2", "apne2-az4")
                      .map(zone -> text("zoneId", zone))));
      case "GET /2013-04-01/hostedzonesbyname" -> zones(call.member("dnsname"));
      default -> throw Service.unknown(call);
    };
  }

  private static CannedAnswer ec2(Call call, String inner) {
    return CannedAnswer.xml(element(call.operation() + "Response", inner));
  }

  private static String prefixList(Call call) {
    if (!call.member("Filter.1.Name").equals("prefix-list-name")) {
      throw new CannedRefusal(400, "InvalidFilter", "no such filter");
    }
    return text("prefixListId", "pl-22a6434b")
        + text("prefixListName", call.member("Filter.1.Value.1"));
  }

  /** Every zone from the name on, as AWS does, the account's one and a private one. */
  private static CannedAnswer zones(String from) {
    var found =
        Stream.of("example.com.", "example.org.")
            .filter(name -> from.equals("example.com") || name.equals("example.org."))
            .map(name ->
                text("Id", "/hostedzone/Z0123456789")
                    + text("Name", name)
                    + text("CallerReference", "1")
                    + element(
                        "Config", text("PrivateZone", String.valueOf(name.endsWith(".org.")))));
    return CannedAnswer.xml(
        element(
            "ListHostedZonesByNameResponse",
            list("HostedZones", "HostedZone", found)
                + text("IsTruncated", "false")
                + text("MaxItems", "1")));
  }
}
