package tidegate.site.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;

/**
 * What docs/security.md says is met, and where not, comes out of the templates for each profile.
 */
final class SecurityTest {
  private static final List<String> PROFILES = List.of("lean", "ha", "dev");

  /** Controls that one property decides. */
  private static final Map<String, Predicate<SiteStacks>> DECIDED =
      Map.ofEntries(
          control("CloudFront.5", "edge", "Pages", "DistributionConfig.Logging.Bucket", ".+"),
          control("CloudFront.6", "edge", "Uploads", "DistributionConfig.WebACLId", ".+"),
          control("CloudFront.1", "edge", "Pages", "DistributionConfig.DefaultRootObject", ".+"),
          control(
              "CloudFront.15",
              "edge",
              "Pages",
              "DistributionConfig.ViewerCertificate.MinimumProtocolVersion",
              "TLSv1\\.(2_2021|[23]_2025)"),
          control("ELB.17", "balancer", "ProductionListener", "SslPolicy", ".*-TLS13-1-[23]-.*"),
          control("WAF.11", "edge-global", "WebAclLogging", "ResourceArn", ".+"),
          control("ELB.6", "balancer", "Balancer", "LoadBalancerAttributes.0.Value", "true"),
          control("EC2.15", "network", "PublicSubnetA", "MapPublicIpOnLaunch", "false"),
          control("ECS.1", "service", "TaskDefinition", "NetworkMode", "awsvpc"),
          control(
              "ECS.2",
              "service",
              "Service",
              "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp",
              "DISABLED"),
          control(
              "ECS.5",
              "service",
              "TaskDefinition",
              "ContainerDefinitions.0.ReadonlyRootFilesystem",
              "true"),
          control("ECS.12", "service", "Cluster", "ClusterSettings.0.Value", "enhanced"),
          control(
              "ECR.1", "storage", "Repository", "ImageScanningConfiguration.ScanOnPush", "true"),
          control("ECR.2", "storage", "Repository", "ImageTagMutability", "IMMUTABLE.*"),
          control("EFS.7", "data", "Files", "BackupPolicy.Status", "ENABLED"),
          control("RDS.2", "data", "Database", "PubliclyAccessible", "false"),
          control("RDS.3", "data", "Database", "StorageEncrypted", "true"),
          control("RDS.5", "data", "Database", "MultiAZ", "true"),
          control("RDS.6", "data", "Database", "MonitoringInterval", "[1-9].*"),
          control("RDS.8", "data", "Database", "DeletionProtection", "true"),
          control("RDS.10", "data", "Database", "EnableIAMDatabaseAuthentication", "true"),
          control("RDS.11", "data", "Database", "BackupRetentionPeriod", "[7-9]|[1-9]\\d"),
          control("RDS.13", "data", "Database", "AutoMinorVersionUpgrade", "true"),
          control("RDS.9", "data", "Database", "EnableCloudwatchLogsExports.3", ".+"),
          control("RDS.17", "data", "Database", "CopyTagsToSnapshot", "true"),
          control(
              "RDS.44", "data", "DatabaseParameters", "Parameters.require_secure_transport", "1"),
          control("S3.14", "storage", "Media", "VersioningConfiguration.Status", "Enabled"),
          control(
              "S3.12",
              "storage",
              "Logs",
              "OwnershipControls.Rules.0.ObjectOwnership",
              "BucketOwnerEnforced"),
          control("SNS.1", "monitoring", "Topic", "KmsMasterKeyId", ".+"));

  private static Map.Entry<String, Predicate<SiteStacks>> control(
      String control, String template, String id, String path, String met) {
    return Map.entry(control, site -> read(site.resource(template, id), path).matches(met));
  }

  private static String read(Resource resource, String path) {
    return resource.text(path);
  }

  @Test
  void saysOfEachProfileWhatTheTemplatesMakeOfIt() {
    var said = said();

    for (var profile : PROFILES) {
      var site = Profiles.deployed(profile);
      DECIDED.forEach((control, met) ->
          assertThat(said.get(control + " " + profile))
              .as(control + " in " + profile)
              .isEqualTo(met.test(site) ? "met" : "no"));
    }
  }

  @Test
  void namesNoTemplateThatIsNotThere() {
    assertThat(
            Pattern.compile("`([a-z-]+\\.yaml)`")
                .matcher(Profiles.text("docs/security.md"))
                .results()
                .map(match -> match.group(1))
                .distinct())
        .hasSizeGreaterThan(3)
        .allMatch(file -> Files.exists(Profiles.REPOSITORY.resolve("site/templates/" + file)));
  }

  /** "RDS.7, .8" are two controls; each has a word for each profile. */
  private static Map<String, String> said() {
    var said = new HashMap<String, String>();
    Profiles.text("docs/security.md")
        .lines()
        .filter(line -> line.matches("\\| [A-Z]\\w*\\.\\d+.*"))
        .map(line -> line.split("\\s*\\|\\s*"))
        .forEach(cells -> {
          var family = cells[1].replaceFirst("\\..*", "");
          Arrays.stream(cells[1].split(", "))
              .map(control -> control.replaceFirst(" .*", ""))
              .map(control -> control.startsWith(".") ? family + control : control)
              .forEach(control -> {
                for (var column = 0; column < PROFILES.size(); column++) {
                  var earlier = said.put(control + " " + PROFILES.get(column), cells[3 + column]);
                  assertThat(earlier).as(control + " has one row").isNull();
                }
              });
        });
    return said;
  }
}
