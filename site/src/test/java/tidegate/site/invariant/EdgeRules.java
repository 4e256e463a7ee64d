package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.Tree;

/** Distributions, their origins, and the frozen VPC origin. */
final class EdgeRules {
  private static final String CONCERN = "edge";
  private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";
  private static final String CONFIG = "DistributionConfig.";
  private static final String NO_CACHE = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final String ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";
  private static final String SECURITY_HEADERS = "67f7725c-6f97-4210-82d7-5512b31e9d03";

  private EdgeRules() {}

  static List<Invariant> rules() {
    return List.of(
        every(
            CONCERN,
            "a distribution is on, under its name, with the firewall and today's TLS",
            DISTRIBUTION,
            EdgeRules::face),
        every(
            CONCERN,
            "every behaviour sends visitors to HTTPS, with security headers, to an origin that is there",
            DISTRIBUTION,
            EdgeRules::behaviours),
        one(
            CONCERN,
            "pages are never cached and come with everything the visitor sent",
            "edge",
            "Pages",
            pages -> page(pages, CONFIG + "DefaultCacheBehavior")),
        one(
            CONCERN,
            "files are cached, scripts among them are not",
            "edge",
            "Pages",
            EdgeRules::paths),
        one(
            CONCERN,
            "a file's version is part of its name in the cache, cookies are not",
            "edge",
            "StaticCache",
            EdgeRules::cache),
        one(
            CONCERN,
            "uploads have a distribution of their own, or a path on the one",
            "edge",
            "Uploads",
            uploads ->
                all(
                    attribute(uploads, "Condition", "Split"::equals),
                    expect(uploads, CONFIG + "DefaultCacheBehavior.TargetOriginId", "media"),
                    expect(
                        uploads, CONFIG + "DefaultCacheBehavior.CachePolicyId", "edge:StaticCache"),
                    NetworkRules.condition(
                        uploads.site(), "edge", "Split", "equals(<EdgeLayout>, split)"),
                    NetworkRules.condition(
                        uploads.site(), "edge-global", "Split", "equals(<EdgeLayout>, split)"))),
        one(
            CONCERN,
            "S3 gives uploads to this very distribution",
            "edge",
            "MediaPolicy",
            policy ->
                all(
                    expect(
                        policy,
                        "PolicyDocument.Statement.1.Condition.StringEquals.aws:SourceArn",
                        "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/if(Split,"
                            + " edge:Uploads, edge:Pages)"),
                    expect(
                        policy,
                        "PolicyDocument.Statement.1.Principal",
                        "{Service: cloudfront.amazonaws.com}"),
                    expect(
                        policy,
                        "PolicyDocument.Statement.1.Resource",
                        "arn:${AWS::Partition}:s3:::<MediaBucket>/wp-content/uploads/*"),
                    expect(
                        policy.site().resource("edge", "MediaAccess"),
                        "OriginAccessControlConfig",
                        "{Name: <SiteName>-media, OriginAccessControlOriginType: s3, SigningBehavior: always,"
                            + " SigningProtocol: sigv4}"))));
  }

  private static Stream<String> face(Resource distribution) {
    var uploads = distribution.id().equals("Uploads");
    return all(
        expect(distribution, CONFIG + "Enabled", "true"),
        expect(distribution, CONFIG + "Aliases", uploads ? "[<StaticHost>]" : "[<SiteHost>]"),
        expect(distribution, CONFIG + "WebACLId", "<WebAclArn>"),
        expect(
            distribution,
            CONFIG + "ViewerCertificate",
            "{AcmCertificateArn: <CertificateArn>, MinimumProtocolVersion: TLSv1.2_2021, SslSupportMethod: sni-only}"),
        expect(
            distribution,
            CONFIG + "Logging",
            "{Bucket: <LogBucket>.s3.amazonaws.com, Prefix: cloudfront/"
                + (uploads ? "uploads" : "pages")
                + "/, IncludeCookies: false}"),
        expect(distribution, CONFIG + "PriceClass", "<PriceClass>"),
        expect(distribution, CONFIG + "HttpVersion", "http2and3"),
        expect(distribution, CONFIG + "IPV6Enabled", "true"));
  }

  private static Stream<String> behaviours(Resource distribution) {
    var config = distribution.at("DistributionConfig");
    var origins = Tree.list(config, "Origins").toString();
    return Behaviour.all(distribution)
        .flatMap(behaviour -> {
          var target = behaviour.text("TargetOriginId");
          return all(
              breach(
                  !behaviour.text("ViewerProtocolPolicy").equals("redirect-to-https"),
                  behaviour + " speaks plain HTTP"),
              breach(
                  !behaviour.text("ResponseHeadersPolicyId").equals(SECURITY_HEADERS),
                  behaviour + " lacks security headers"),
              breach(!behaviour.text("Compress").equals("true"), behaviour + " is not compressed"),
              breach(
                  target.isEmpty() || !origins.contains("\"Id\":\"" + target + "\""),
                  behaviour + " leads to '" + target + "'"));
        });
  }

  private static Stream<String> page(Resource pages, String path) {
    return all(
        expect(pages, path + ".TargetOriginId", "balancer"),
        expect(pages, path + ".CachePolicyId", NO_CACHE),
        expect(pages, path + ".OriginRequestPolicyId", ALL_VIEWER),
        expect(pages, path + ".AllowedMethods", "[GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]"));
  }

  private static Stream<String> paths(Resource pages) {
    var order =
        Behaviour.all(pages).skip(1).map(behaviour -> behaviour.text("PathPattern")).toList();
    var wanted =
        List.of("/wp-content/uploads/*", "/wp-content/*.php", "/wp-content/*", "/wp-includes/*");
    var list = CONFIG + "CacheBehaviors.";
    var cached =
        Set.of("0.Fn::If.2", "2", "3").stream()
            .flatMap(item ->
                all(
                    expect(pages, list + item + ".CachePolicyId", "edge:StaticCache"),
                    expect(pages, list + item + ".AllowedMethods", ""),
                    expect(
                        pages,
                        list + item + ".TargetOriginId",
                        item.length() > 1 ? "media" : "balancer"),
                    expect(
                        pages,
                        list + item + ".OriginRequestPolicyId",
                        item.length() > 1 ? "" : ALL_VIEWER)));
    return all(
        breach(!order.equals(wanted), "asked in the order " + order),
        page(pages, list + "1"),
        cached,
        expect(
            pages, list + "0", text -> text.startsWith("if(Split, ${AWS::NoValue}, {PathPattern")));
  }

  private static Stream<String> cache(Resource policy) {
    var key = "CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin";
    return all(
        expect(policy, "CachePolicyConfig.Name", "<SiteName>-static"),
        expect(policy, "CachePolicyConfig.MinTTL", "0"),
        expect(policy, "CachePolicyConfig.DefaultTTL", "86400"),
        expect(policy, "CachePolicyConfig.MaxTTL", "31536000"),
        expect(
            policy,
            key,
            "{QueryStringsConfig: {QueryStringBehavior: all}, HeadersConfig: {HeaderBehavior: none},"
                + " CookiesConfig: {CookieBehavior: none}, EnableAcceptEncodingGzip: true,"
                + " EnableAcceptEncodingBrotli: true}"));
  }
}
