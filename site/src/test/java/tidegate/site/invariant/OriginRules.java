package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** What CloudFront reads from, and what proves that it may. */
final class OriginRules {
  private static final String CONCERN = "origins";
  private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";
  private static final String CONFIG = "DistributionConfig.";

  private OriginRules() {}

  static List<Invariant> rules() {
    return List.of(
        one(
            CONCERN,
            "CloudFront reaches the balancer over TLS 1.2, at the production listener's port",
            "origin",
            "VpcOrigin",
            origin -> {
              var endpoint = "VpcOriginEndpointConfig.";
              return all(
                  expect(origin, endpoint + "OriginProtocolPolicy", "https-only"),
                  expect(origin, endpoint + "OriginSSLProtocols", "[TLSv1.2]"),
                  expect(origin, endpoint + "Arn", "<BalancerArn>"),
                  expect(origin, endpoint + "Name", "<SiteName>"),
                  expect(
                      origin,
                      endpoint + "HTTPSPort",
                      origin.site().resource("balancer", "ProductionListener").text("Port")));
            }),
        new Invariant(
            CONCERN,
            "the origin's stack holds the origin alone, and no tag that could change",
            site ->
                all(
                    breach(site.resources("origin").count() != 1, "more than the origin"),
                    breach(
                        site.template("origin").toString().contains("\"Tags\""),
                        "the origin has tags"))),
        new Invariant(
            CONCERN, "certificate and firewall must come from us-east-1", OriginRules::patterns),
        every(
            CONCERN,
            "an origin is of one kind only, and S3 opens to nobody else",
            DISTRIBUTION,
            OriginRules::origins),
        new Invariant(
            CONCERN, "certificates are proved by the zone of the site", OriginRules::certificates));
  }

  private static Stream<String> patterns(SiteStacks site) {
    return Stream.of(
            "CertificateArn:acm:us-east-1:\\d{12}:certificate/",
            "WebAclArn:wafv2:us-east-1:\\d{12}:global/webacl/")
        .flatMap(entry -> {
          var name = entry.substring(0, entry.indexOf(':'));
          var wanted = "^arn:aws[a-z-]*:" + entry.substring(name.length() + 1) + ".+$";
          var path = "Parameters." + name + ".AllowedPattern";
          var found = Tree.at(site.template("edge"), path);
          return breach(
              !found.isJsonPrimitive() || !found.getAsString().equals(wanted),
              name + " may be " + found);
        });
  }

  private static Stream<String> origins(Resource distribution) {
    var media =
        "{Id: media, DomainName: <MediaBucket>.s3.${AWS::Region}.amazonaws.com, S3OriginConfig:"
            + " {OriginAccessIdentity: }, OriginAccessControlId: edge:MediaAccess.Id}";
    var balancer =
        "{Id: balancer, DomainName: <LoadBalancerDns>, VpcOriginConfig: {VpcOriginId: <VpcOriginId>,"
            + " OriginReadTimeout: 60, OriginKeepaliveTimeout: 5}}";
    return expect(
        distribution,
        CONFIG + "Origins",
        distribution.id().equals("Uploads")
            ? "[" + media + "]"
            : "[" + balancer + ", if(Split, ${AWS::NoValue}, " + media + ")]");
  }

  private static Stream<String> certificates(SiteStacks site) {
    var own = "{DomainName: <SiteHost>, HostedZoneId: <HostedZoneId>}";
    var static_ = "{DomainName: <StaticHost>, HostedZoneId: <HostedZoneId>}";
    var world = site.resource("edge-global", "Certificate");
    var inside = site.resource("balancer", "Certificate");
    return all(
        expect(inside, "DomainName", "<SiteHost>"),
        expect(inside, "ValidationMethod", "DNS"),
        expect(inside, "DomainValidationOptions", "[" + own + "]"),
        expect(world, "DomainName", "<SiteHost>"),
        expect(world, "ValidationMethod", "DNS"),
        expect(world, "SubjectAlternativeNames", "if(Split, [<StaticHost>], ${AWS::NoValue})"),
        expect(
            world,
            "DomainValidationOptions",
            "[" + own + ", if(Split, " + static_ + ", ${AWS::NoValue})]"));
  }
}
