package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeployTest {
  private static final Map<String, String> PLAIN = Map.of();
  @TempDir private Path folder;
  private Script script;

  @BeforeEach
  void copy() throws IOException {
    script = new Script(folder);
  }

  @Test
  void makesEverythingInOrder() throws IOException {
    script.begin(Beginning.SHOP);

    assertThat(script.world().keySet())
        .contains(
            "stack-shop-edge-global",
            "stack-shop-site",
            "stack-shop",
            "stack-shop-origin",
            "stack-shop-edge");
    assertThat(script.world().keySet().stream().filter(name -> name.startsWith("ssm_"))).hasSize(9);
    assertThat(
            script.lines("changes").stream().map(line -> line.replaceFirst(" --.*", "")).distinct())
        .containsExactly(
            "s3api create-bucket",
            "cloudformation deploy",
            "ssm put-parameter",
            "s3 sync",
            "ecs run-task",
            "sam build",
            "sam deploy");
  }

  @Test
  void showsThePlanAndTheMoneyFirst() throws IOException {
    var said = script.begin(Beginning.SHOP).said();

    assertThat(said).startsWith("Plan for shop (lean) in account 111122223333, ap-northeast-2:");
    assertThat(said).containsPattern("About \\d+ dollars a month");
  }

  @Test
  void changesNothingUnlessSomebodySaysYes() {
    var run = script.deploy(PLAIN);

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("nothing was changed");
    assertThat(script.lines("changes")).isEmpty();
  }

  @Test
  void changesNothingInADryRun() {
    var run = script.deploy(PLAIN, "--dry-run");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said())
        .contains("would run: aws cloudformation deploy")
        .contains("would run: sam deploy");
    assertThat(script.lines("changes")).isEmpty();
    assertThat(folder.resolve("site/.answers")).doesNotExist();
  }

  @Test
  void neverMakesASecretTwice() throws IOException {
    script.begin(Beginning.SHOP);
    var before = Files.readString(folder.resolve("fake/ssm_tidegate_shop_salts_auth-key"));

    script.deploy(PLAIN, "--yes");

    assertThat(Files.readString(folder.resolve("fake/ssm_tidegate_shop_salts_auth-key")))
        .isEqualTo(before)
        .hasSize(64);
  }

  @Test
  void showsNoSecretOnACommandLineOrTheScreen() throws IOException {
    var said = script.begin(Beginning.SHOP).said();

    var secret = Files.readString(folder.resolve("fake/ssm_tidegate_shop_db-password"));
    assertThat(said).doesNotContain(secret);
    assertThat(script.lines("calls")).noneMatch(line -> line.contains(secret));
  }

  @Test
  void sendsListenersToTheLiveColour() throws IOException {
    script.begin(Beginning.SHOP);

    script.deploy(Map.of("LIVE", "Green"), "--yes");

    assertThat(script.world().get("parameters-shop-site")).contains("LiveColor=green");
  }

  @Test
  void refusesWhileADeploymentIsUnderWay() throws IOException {
    script.begin(Beginning.SHOP);

    var run = script.deploy(Map.of("RUNNING", "d-ABCDEF123"), "--yes");

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("deployment d-ABCDEF123 is under way");
  }

  @Test
  void leavesTheOriginAlone() throws IOException {
    script.begin(Beginning.SHOP);
    script.forget("changes");

    script.deploy(PLAIN, "--yes");

    assertThat(script.lines("changes")).noneMatch(line -> line.contains("shop-origin"));
  }

  @Test
  void neverTagsAStack() throws IOException {
    script.begin(Beginning.SHOP);

    assertThat(script.lines("changes")).noneMatch(line -> line.contains("--tags"));
  }

  @Test
  void makesAnewAStackThatWasNeverFinished() {
    script.write("stack-shop-site", "ROLLBACK_COMPLETE\n");

    var run = script.deploy(PLAIN, "--yes");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(script.lines("changes"))
        .anyMatch(line -> line.contains("delete-stack") && line.contains("shop-site"));
  }

  @Test
  void saysWhereToLookWhenTheDatabaseUsersFail() {
    var run = script.deploy(Map.of("EXIT_CODE", "2"), "--yes");

    assertThat(run.exit()).isNotZero();
    assertThat(run.said()).contains("/tidegate/shop/database-users");
  }

  @Test
  void asksNothingTwice() throws IOException {
    script.begin(Beginning.SHOP);

    var run = script.run(PLAIN, "deploy", "--name", "shop", "--region", "ap-northeast-2", "--yes");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said()).contains("https://www.example.com");
  }

  @Test
  void choosesTwoZonesThatWillDo() throws IOException {
    script.begin(Beginning.SHOP);

    assertThat(script.world().get("parameters-shop-site"))
        .contains("ZoneA=apne2-az2 ZoneB=apne2-az3");
  }
}
