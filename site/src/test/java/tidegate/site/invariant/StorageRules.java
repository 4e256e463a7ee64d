package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Buckets, the image repository, and logs. */
final class StorageRules {
  private static final String CONCERN = "storage";
  private static final String ABORT = "AbortIncompleteMultipartUpload: {DaysAfterInitiation: 7}";

  private StorageRules() {}

  static List<Invariant> rules() {
    return List.of(
        every(
            CONCERN,
            "a bucket is encrypted and closed to the public four times over",
            "AWS::S3::Bucket",
            bucket ->
                all(
                    expect(
                        bucket,
                        "BucketEncryption",
                        "{ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault:"
                            + " {SSEAlgorithm: AES256}}]}"),
                    expect(
                        bucket,
                        "PublicAccessBlockConfiguration",
                        "{BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true,"
                            + " RestrictPublicBuckets: true}"))),
        new Invariant(
            CONCERN,
            "every bucket speaks TLS only, and lets in nobody but AWS's own, for this account",
            StorageRules::policies),
        one(
            CONCERN,
            "uploads keep their older versions for a while, and their log",
            "storage",
            "Media",
            media ->
                all(
                    expect(media, "VersioningConfiguration", "{Status: Enabled}"),
                    expect(
                        media,
                        "OwnershipControls",
                        "{Rules: [{ObjectOwnership: BucketOwnerEnforced}]}"),
                    expect(
                        media,
                        "LoggingConfiguration",
                        "{DestinationBucketName: storage:Logs, LogFilePrefix: media/}"),
                    expect(
                        media,
                        "LifecycleConfiguration",
                        text ->
                            text.contains("Status: Enabled, ")
                                && text.contains(
                                    "NoncurrentVersionExpiration: {NoncurrentDays: 30}")))),
        one(
            CONCERN,
            "logs go after three months, and only their bucket takes ACLs",
            "storage",
            "Logs",
            logs ->
                all(
                    expect(
                        logs,
                        "OwnershipControls",
                        "{Rules: [{ObjectOwnership: BucketOwnerPreferred}]}"),
                    expect(
                        logs,
                        "LifecycleConfiguration",
                        text ->
                            text.contains("Status: Enabled, ")
                                && text.contains("ExpirationInDays: 90")
                                && text.contains(ABORT)))),
        every(
            CONCERN,
            "a release's tag cannot be moved, and every image is scanned",
            "AWS::ECR::Repository",
            StorageRules::repository),
        every(
            CONCERN,
            "old releases go, but only by their number",
            "AWS::ECR::Repository",
            StorageRules::lifecycle),
        every(
            CONCERN,
            "a log group ends some day and goes with its stack",
            "AWS::Logs::LogGroup",
            group ->
                all(
                    expect(group, "RetentionInDays", text -> text.matches("[1-9]\\d*")),
                    attribute(group, "DeletionPolicy", "Delete"::equals),
                    attribute(
                        group, "UpdateReplacePolicy", text -> text.matches("Delete|Retain")))),
        new Invariant(
            CONCERN,
            "the tasks' log groups have the names that the roles may write to",
            site ->
                all(
                    expect(
                        site.resource("service", "WebLogs"),
                        "LogGroupName",
                        "/tidegate/<SiteName>/web"),
                    expect(
                        site.resource("database-users", "Logs"),
                        "LogGroupName",
                        "/tidegate/<SiteName>/database-users"))));
  }

  private static Stream<String> policies(SiteStacks site) {
    var guarded = new TreeMap<String, String>();
    site.ofType("AWS::S3::BucketPolicy")
        .forEach(policy -> guarded.put(policy.text("Bucket"), tlsOnly(policy)));
    var wanted = Map.of("storage:Logs", "tls", "<MediaBucket>", "tls");
    var open =
        site.ofType("AWS::S3::BucketPolicy")
            .flatMap(policy ->
                policy.items("PolicyDocument.Statement").stream()
                    .skip(1)
                    .filter(item -> !onlyAws(policy, item))
                    .map(item -> policy.name() + " lets in " + policy.text(item)));
    var logs = site.resource("storage", "LogsPolicy");
    return all(
        breach(!guarded.equals(wanted), "TLS: " + guarded),
        breach(logs.items("PolicyDocument.Statement").size() != 3, "a log cannot be written"),
        expect(
            logs,
            "PolicyDocument.Statement.1.Condition.ArnLike.aws:SourceArn",
            "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:loadbalancer/*"),
        expect(logs, "PolicyDocument.Statement.1.Resource", "storage:Logs.Arn/balancer/*"),
        expect(logs, "PolicyDocument.Statement.2.Resource", "storage:Logs.Arn/media/*"),
        open);
  }

  private static String tlsOnly(Resource policy) {
    var bucket = policy.text("PolicyDocument.Statement.0.Resource.0");
    var wanted =
        "{Sid: OnlyOverTls, Effect: Deny, Principal: *, Action: s3:*, Resource: ["
            + bucket
            + ", "
            + bucket
            + "/*], Condition: {Bool: {aws:SecureTransport: false}}}";
    var own =
        bucket.contains(policy.text("Bucket"))
            && policy.text("PolicyDocument.Version").equals("2012-10-17");
    return own && policy.text("PolicyDocument.Statement.0").equals(wanted) ? "tls" : "any";
  }

  private static boolean onlyAws(Resource policy, String item) {
    var principal = policy.text(item + ".Principal");
    var action = policy.text(item + ".Action");
    var reader = principal.equals("{Service: cloudfront.amazonaws.com}");
    var writer =
        Set.of(
                "{Service: logdelivery.elasticloadbalancing.amazonaws.com}",
                "{Service: logging.s3.amazonaws.com}")
            .contains(principal);
    var condition = item + ".Condition.StringEquals.aws:SourceAccount";
    return policy.text(item + ".Effect").equals("Allow")
        && ((reader && action.equals("s3:GetObject")) || (writer && action.equals("s3:PutObject")))
        && policy.text(condition).equals("${AWS::AccountId}")
        && policy.text(item + ".Resource").matches(".+/[a-z/-]+/\\*");
  }

  private static Stream<String> repository(Resource repository) {
    var filters = repository.text("ImageTagMutabilityExclusionFilters");
    return all(
        expect(repository, "ImageTagMutability", "IMMUTABLE_WITH_EXCLUSION"),
        breach(
            !filters.equals(
                "[{ImageTagMutabilityExclusionFilterType: WILDCARD, ImageTagMutabilityExclusionFilterValue: dev-*},"
                    + " {ImageTagMutabilityExclusionFilterType: WILDCARD, ImageTagMutabilityExclusionFilterValue: cache-*}]"),
            "movable: " + filters),
        expect(repository, "ImageScanningConfiguration", "{ScanOnPush: true}"),
        expect(
            repository,
            "EncryptionConfiguration",
            text -> text.matches("\\{EncryptionType: (AES256|KMS)}")));
  }

  private static Stream<String> lifecycle(Resource repository) {
    var text =
        repository
            .text("LifecyclePolicy.LifecyclePolicyText")
            .replace("if(Production, 50, 10)", "50");
    try {
      var rules = Tree.list(JsonParser.parseString(text), "rules");
      var priorities =
          rules.asList().stream().map(r -> Tree.at(r, "rulePriority").toString()).toList();
      var releases =
          rules.asList().stream()
              .map(JsonObject.class::cast)
              .filter(rule -> rule.toString().contains("<ReleaseTags>"))
              .allMatch(rule -> rule.toString().contains("imageCountMoreThan"));
      return all(
          breach(!priorities.equals(List.of("1", "2", "3")), "rules " + priorities),
          breach(!releases || !text.contains("<ReleaseTags>"), "releases go by age"));
    } catch (JsonParseException | ClassCastException e) {
      return Stream.of("the lifecycle policy is no JSON: " + e.getMessage());
    }
  }
}
