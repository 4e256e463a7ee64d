package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tidegate.site.script.cloud.Call;

/**
 * What the scripts say to AWS, in the words of the real AWS CLI: an option that it does not know, a
 * shape that it does not take, ends a run. SAM's CLI alone is played.
 */
@Tag("cli")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AwsCliTest {
  private static final String SITE = "ap-northeast-2/shop-site";

  @SuppressWarnings("NullAway.Init") // made before all tests
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private AwsCli aws;

  private Script.Run first = new Script.Run(-1, "");
  private Map<String, String> made = Map.of();

  @BeforeAll
  void deploy() throws IOException {
    aws = new AwsCli(folder);
    first = aws.deploy("--yes");
    made = aws.cloud.world();
    aws.cloud.calls();
  }

  @AfterAll
  void close() {
    aws.close();
  }

  @Test
  void makesEveryStackWhereItBelongs() {
    assertThat(first.exit()).as(first.said()).isZero();
    assertThat(made.keySet().stream().filter(name -> name.startsWith("stack ")))
        .containsExactlyInAnyOrder(
            "stack us-east-1/shop-edge-global",
            "stack ap-northeast-2/shop-site",
            "stack ap-northeast-2/shop",
            "stack ap-northeast-2/shop-origin",
            "stack ap-northeast-2/shop-edge");
    assertThat(made.keySet().stream().filter(name -> name.startsWith("parameter "))).hasSize(9);
    assertThat(
            made.getOrDefault("bucket shop-templates-111122223333-ap-northeast-2", "").split(","))
        .as("nested templates")
        .hasSize(11);
  }

  @Test
  void handsOnWhatTheSitePutOut() throws IOException {
    assertThat(aws.cloud.stacks.parameters("ap-northeast-2/shop"))
        .containsEntry("ClusterName", "made-ClusterName")
        .containsEntry("ContentMode", "baked")
        .containsEntry("TaskVcpus", "2")
        .containsEntry(
            "Calendar",
            "{\"zone\":\"Asia/Seoul\",\"baseline\":1,\"max\":6,\"peaks\":[{\"days\":[5,25],"
                + "\"length\":\"P2D\",\"lead\":\"PT1H\",\"floor\":3}]}");
    assertThat(aws.cloud.stacks.parameters(SITE))
        .containsEntry("HostedZoneId", "Z0123456789")
        .containsEntry("CloudFrontPrefixListId", "pl-22a6434b")
        .containsEntry("ZoneA", "apne2-az2")
        .containsEntry("ZoneB", "apne2-az3")
        .containsEntry("LiveColor", "blue");
    assertThat(aws.samCalls())
        .hasSizeGreaterThanOrEqualTo(2)
        .first()
        .asString()
        .contains("sam build");
  }

  @Test
  void makesSecretsThatNobodySees() {
    var password = aws.cloud.parameters.value("/tidegate/shop/db-password");
    var salt = aws.cloud.parameters.value("/tidegate/shop/salts/nonce-salt");

    assertThat(List.of(password, salt)).allMatch(secret -> secret.matches("[A-Za-z0-9]{64}"));
    assertThat(password).isNotEqualTo(salt);
    assertThat(first.said()).doesNotContain(password, salt);
  }

  @Test
  void changesNothingWhenRunAgain() {
    aws.cloud.calls();

    var again = aws.deploy("--yes");

    assertThat(again.exit()).as(again.said()).isZero();
    assertThat(aws.cloud.world()).isEqualTo(made);
    // An empty change set is how CloudFormation is asked; the users' task sets what is set.
    assertThat(
            aws.cloud.calls().stream()
                .filter(call -> !call.looks())
                .map(Call::operation)
                .distinct())
        .containsExactlyInAnyOrder("CreateChangeSet", "RunTask");
  }

  @Test
  void changesNothingInADryRun() {
    aws.cloud.calls();

    assertThat(aws.deploy("--dry-run").exit()).isZero();
    assertThat(aws.destroy("--dry-run").exit()).isZero();
    assertThat(aws.destroy("--dry-run", "--data", "--data").exit()).isZero();

    assertThat(aws.cloud.calls()).isNotEmpty().allMatch(Call::looks);
    assertThat(aws.cloud.world()).isEqualTo(made);
  }

  @Test
  void refusesWhileADeploymentIsUnderWay() {
    aws.cloud.running.deployment = "d-ABCDEF123";
    try {
      var run = aws.deploy("--yes");

      assertThat(run.exit()).isNotZero();
      assertThat(run.said()).contains("deployment d-ABCDEF123 is under way");
      assertThat(aws.cloud.world()).isEqualTo(made);
    } finally {
      aws.cloud.running.deployment = "";
    }
  }
}
