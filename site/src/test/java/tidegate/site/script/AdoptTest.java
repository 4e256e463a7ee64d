package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.site.sam.SamFile;
import tidegate.site.script.existing.Answers;
import tidegate.site.script.existing.Kind;

/**
 * site/adopt: what it finds of a site that exists, what it says of it, and what it leaves alone.
 */
final class AdoptTest {
  static final Map<String, String> LOOKING =
      Map.of(
          "PATH",
          Path.of("src/test/resources/bin-existing").toAbsolutePath()
              + ":"
              + Path.of("src/test/resources/bin").toAbsolutePath()
              + ":"
              + System.getenv("PATH"));

  @TempDir private Path folder;
  private Script script;

  @BeforeEach
  void copy() throws IOException {
    script = new Script(folder);
  }

  private Script.Run adopt(Answers site, String... more) throws IOException {
    site.write(folder.resolve("fake/answers"));
    var arguments =
        Stream.concat(
            Stream.of("--cluster", "prod", "--service", "blog", "--region", "ap-northeast-2"),
            Stream.of(more));
    return script.run(LOOKING, "adopt", arguments.toArray(String[]::new));
  }

  private Path file() {
    return folder.resolve("site/sites/blog/samconfig.toml");
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(
            Kind.READY,
            List.of(
                "CodeDeploy deploys the service: application blog-app, deployment group blog-group.",
                "The test listener stands on port 8443, production on 443.",
                "Security group sg-probe (blog-probe) may reach what the probe looks at.",
                "The service scales between 2 and 12 tasks, by policy cpu.",
                "Must change first\n  nothing")),
        Arguments.of(
            Kind.ROLLING,
            List.of(
                "The service is deployed by rolling updates",
                "blue=$(aws elbv2 create-target-group --name blog-blue",
                "--service-name blog-bg --task-definition blog:41 --desired-count 2 --launch-type FARGATE",
                "assignPublicIp=ENABLED",
                "aws elbv2 modify-listener --listener-arn",
                "Tasks name their image by the tag latest.",
                "Tags of repository blog can be moved",
                "The probe inside the VPC has no security group yet:",
                "No file is written yet. Still missing: ApplicationName DeploymentGroupName ProbeSecurityGroupId")),
        Arguments.of(
            Kind.NATIVE,
            List.of(
                "The service is deployed by ECS itself (BLUE_GREEN)",
                "aws elbv2 modify-rule --rule-arn",
                "The production listener lets visitors in by a rule and refuses others.",
                "port 443, for tests none",
                "--port 9443")),
        Arguments.of(
            Kind.PUBLIC,
            List.of(
                "Load balancer blog faces the internet.",
                "aws ec2 create-nat-gateway --subnet-id subnet-0a")),
        Arguments.of(
            Kind.PUBLIC_WITH_NAT,
            List.of(
                "from the NAT gateway's address, 203.0.113.9.",
                "--port 8443 --cidr 203.0.113.9/32")),
        Arguments.of(
            Kind.CANARY,
            List.of(
                "The deployment group has no test listener",
                "{\\\"name\\\":\\\"blog-1\\\"},{\\\"name\\\":\\\"blog-2\\\"}",
                "Automatic rollback is off for DEPLOYMENT_STOP_ON_ALARM:",
                "The group shifts by CodeDeployDefault.ECSCanary10Percent5Minutes.",
                "Blue is ended 0 minutes after the shift.",
                "the group waits up to 90 minutes for a person.",
                "No managed policy lets CodeDeploy's role blog-codedeploy call the three hooks.")),
        Arguments.of(
            Kind.AURORA,
            List.of(
                "blog (by the writer of Aurora cluster blog-cluster)",
                "Database blog keeps no backups",
                "aws rds modify-db-cluster --db-cluster-identifier blog-cluster --backup-retention-period 7",
                "DbResourceId = \"cluster-BLOG\"",
                "--enable-iam-database-authentication")),
        Arguments.of(
            Kind.CENTRAL_REGISTRY,
            List.of(
                "Repository platform/wordpress is in account 999988887777.",
                "A task has 512 CPU units and 1024 MiB.",
                "PreflightLimits = \"size=warn\"",
                "ContentMode = \"baked\"",
                "RegistryAccount = \"999988887777\"",
                "The capacity provider strategy stays")),
        Arguments.of(
            Kind.SCHEDULED,
            List.of(
                "Minimum and maximum are both 12",
                "Scheduled action payday (cron(0 23 4 * ? *)) sets the minimum to 30 and the maximum to 40.",
                "delete-scheduled-action",
                "(propagateTags)",
                "In plain text stand in the task definition: SMTP_PASSWORD WORDPRESS_DB_PASSWORD.",
                "--name /blog/SMTP_PASSWORD --value file://SMTP_PASSWORD")),
        Arguments.of(
            Kind.NEVER_DEPLOYED,
            List.of(
                "application blog-app, group blog-group",
                "The service is no scalable target",
                "--min-capacity 2 --max-capacity 8")),
        Arguments.of(
            Kind.BEHIND_CDN,
            List.of(
                "https://shop.example.com (by CloudFront's distribution E1)",
                "The listener for visitors, port 443, speaks HTTP.",
                "lets visitors in by a rule",
                "no plain variable names its host. The VPC has: blog.",
                "Policy cpu scales by the requests of one target group",
                "Still missing: DbInstanceIdentifier")),
        Arguments.of(
            Kind.HUB,
            List.of(
                "https://blog.example.com (by zone Z1 of Route 53)",
                "Image wordpress:6.6 does not come from ECR",
                "All of /var/www/html is on EFS",
                "Still missing: RepositoryName")));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("kinds")
  void saysWhatIsReadyWhatIsOtherwiseAndWhatMustChange(Kind kind, List<String> sentences)
      throws IOException {
    var run = adopt(kind.answers(), "--dry-run");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said().replaceAll("\n     (?=\\S)", " ")).contains(sentences);
    assertThat(run.said()).doesNotContain("hunter");
    assertThat(script.lines("calls")).allMatch(call -> call.matches("\\S+ (describe|list|get)-.*"));
    assertThat(file()).doesNotExist();
    assertThat(
            new ProcessBuilder("bash", "-n", commands(run.said()).toString())
                .start()
                .onExit()
                .join()
                .exitValue())
        .as("the commands are a shell's")
        .isZero();
  }

  private Path commands(String said) throws IOException {
    return Files.write(folder.resolve("commands"), Script.commands(said));
  }

  @Test
  void writesAFileWhoseParametersAreAllTaken() throws IOException {
    var run = adopt(Kind.READY.answers(), "--yes", "--language", "ko");

    assertThat(run.said()).contains("site/sites/blog/samconfig.toml is written.");
    assertThat(SamFile.refused(file())).isEmpty();
    assertThat(SamFile.overrides(file()))
        .containsAllEntriesOf(
            Map.of(
                "SiteUrl", "https://www.example.com",
                "LoadBalancerDns", "internal-blog-1.ap-northeast-2.elb.amazonaws.com",
                "ProbeSubnetIds", "subnet-0a,subnet-0b",
                "DbResourceId", "db-BLOG1",
                "TablePrefix", "wp9_",
                "TaskHourDollars", "0.10722",
                "NotifyEmail", "ops@example.com",
                "Language", "ko"))
        .containsKeys(SamFile.needed().toArray(String[]::new));
  }

  @Test
  void neverWritesOverAFileAndSaysWhatAwsSaysOtherwise() throws IOException {
    adopt(Kind.READY.answers(), "--yes");
    var mine = Files.readString(file()).replace("TestPort = \"8443\"", "TestPort = \"9443\"");
    Files.writeString(file(), mine);

    var run = adopt(Kind.READY.answers(), "--yes");

    assertThat(run.said())
        .contains("stays as it is", "< TestPort = \"9443\"", "> TestPort = \"8443\"");
    assertThat(file()).hasContent(mine);
  }

  @Test
  void asksForWhatCannotBeFoundAlone() throws IOException {
    Kind.BEHIND_CDN.answers().write(folder.resolve("fake/answers"));

    var run =
        script.answered(
            "blog\n",
            LOOKING,
            "adopt",
            "--cluster",
            "prod",
            "--service",
            "blog",
            "--region",
            "ap-northeast-2");

    assertThat(run.said()).contains("RDS instance of the database (in this VPC: blog): ");
    assertThat(SamFile.overrides(file())).containsEntry("DbInstanceIdentifier", "blog");
  }

  @Test
  void tellsWhatItWasNotAllowedToAsk() throws IOException {
    var run = adopt(Kind.READY.answers().refuse("rds.describe-db-instances"), "--dry-run");

    assertThat(run.exit()).isZero();
    assertThat(run.said())
        .contains(
            "Could not be asked",
            "aws rds describe-db-instances: An error occurred (AccessDenied)");
  }

  @Test
  void namesTheServicesWhereTheOneAskedForIsNotThere() throws IOException {
    var site = Kind.READY.answers().gone();

    var run = adopt(site, "--dry-run");

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("has no active service blog; it has: api cron");
  }
}
