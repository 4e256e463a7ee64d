package tidegate.testbed.rehearsal.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.cloudformation.StackContext;
import tidegate.testbed.rehearsal.lambda.AwsAccount;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.wordpress.TestbedException;

/** The rehearsal plays the site of the templates, and says where site and automation part. */
final class DeployedSiteTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final AwsAccount ACCOUNT = new AwsAccount("123456789012", "ap-northeast-2");
  private static final DeployAnswers SHOP =
      new DeployAnswers("shop", "www.example.com", ACCOUNT, "lean", Map.of());

  @TempDir private Path copy;

  @BeforeEach
  void copy() throws IOException {
    Files.copy(ROOT.resolve("template.yaml"), copy.resolve("template.yaml"));
    for (var folder : new String[] {"site", "site/profiles", "site/scripts", "site/templates"}) {
      Files.createDirectories(copy.resolve(folder));
      try (var files = Files.list(ROOT.resolve(folder))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, copy.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
  }

  @Test
  void readsNamesPortsAndNumbersOfTheSite() {
    var spec = DeployedSite.read(copy, SHOP).spec();

    assertThat(spec.cluster()).isEqualTo("shop");
    assertThat(spec.service()).isEqualTo("shop");
    assertThat(spec.application()).isEqualTo("shop");
    assertThat(spec.deploymentGroup()).isEqualTo("shop");
    assertThat(spec.repository()).isEqualTo("shop-site-repository");
    assertThat(spec.container()).isEqualTo("wordpress");
    assertThat(spec.containerPort()).isEqualTo(80);
    assertThat(spec.productionPort()).isEqualTo(443);
    assertThat(spec.testPort()).isEqualTo(8443);
    assertThat(spec.terminationWait()).isEqualTo(Duration.ofMinutes(30));
    assertThat(spec.baseline()).isEqualTo(1);
    assertThat(spec.max()).isEqualTo(6);
    assertThat(spec.alarms())
        .containsExactly("shop-site-errors", "shop-nobody-answers", "shop-site-slow");
  }

  @Test
  void playsTheTemplatesOwnTaskDefinition() {
    var form = DeployedSite.read(copy, SHOP).form();

    assertThat(form.configuration()).isEqualTo("CodeDeployDefault.ECSAllAtOnce");
    assertThat(form.blueGroup()).isNotEqualTo(form.greenGroup());
    assertThat(form.healthCheckPath()).isEqualTo("/wp-includes/images/blank.gif");
    assertThat(form.taskDefinition().toString())
        .contains("\"family\":\"shop\"", "\"cpu\":\"2048\"", "\"networkMode\":\"awsvpc\"")
        .contains(
            "\"containerPort\":80", "\"transitEncryption\":\"ENABLED\"", "\"iam\":\"ENABLED\"")
        .contains("\"containerPath\":\"/var/www/html/wp-content/uploads\"")
        .contains(
            "arn:aws:ssm:ap-northeast-2:123456789012:parameter/tidegate/shop/salts/nonce-salt")
        .contains("123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/shop-site-repository@sha256:")
        .doesNotContain("Fn::", "${AWS", "service:", "data:");
  }

  @Test
  void tellsTheAutomationWhatSiteDeployWould() {
    assertThat(DeployedSite.read(copy, SHOP).automation())
        .containsEntry("Stage", "prod")
        .containsEntry("ContentMode", "baked")
        .containsEntry("ClusterName", "shop")
        .containsEntry(
            "TaskRoleArns",
            "arn:aws:iam::123456789012:role/shop-site-TaskRole,"
                + "arn:aws:iam::123456789012:role/shop-site-ExecutionRole");
  }

  @Test
  void followsAContainerThatIsRenamedEverywhere() throws IOException {
    change("site/templates/service.yaml", "Name: wordpress\n", "Name: web\n");

    assertThat(DeployedSite.read(copy, SHOP).spec().container()).isEqualTo("web");
  }

  @Test
  void followsATerminationWait() throws IOException {
    change(
        "site/templates/service.yaml",
        "TerminationWaitTimeInMinutes: 30",
        "TerminationWaitTimeInMinutes: 5");

    assertThat(DeployedSite.read(copy, SHOP).spec().terminationWait())
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void namesBothSidesOfAContainerRenamedInOnePlace() throws IOException {
    change("site/templates/service.yaml", "        - Name: wordpress\n", "        - Name: web\n");

    assertParted(
        "service.yaml's Service", "wordpress:80", "service.yaml's TaskDefinition", "web:80");
  }

  @Test
  void namesBothSidesOfAListenerRenamedInOnePlace() throws IOException {
    change("site/templates/balancer.yaml", "  TestListener:\n", "  PreviewListener:\n");

    assertParted(
        "service.yaml's DeploymentGroup", "TestListener", "no template has such a Listener");
  }

  @Test
  void namesBothSidesOfAPortMovedInOnePlace() throws IOException {
    change("site/templates/balancer.yaml", "Port: 8443", "Port: 9443");

    assertParted("balancer.yaml's TestListener listens on 9443", "ProbeInsideFunction", ":8443");
  }

  @Test
  void namesBothSidesOfTargetGroupsThatPart() throws IOException {
    change("site/templates/balancer.yaml", "  BlueTargetGroup:\n", "  AzureTargetGroup:\n");

    assertParted("service.yaml's DeploymentGroup", "BlueTargetGroup", "no template has such");
  }

  @Test
  void namesBothSidesOfAHookRenamedInTheAutomation() throws IOException {
    change("template.yaml", "CodeDeployHook_${AWS::StackName}_After", "CodeDeployHook_gate_After");

    assertParted(
        "CodeDeployHook_gate_AfterAllowTestTraffic",
        "roles.yaml's CodeDeployRole may only call CodeDeployHook_shop_*");
  }

  @Test
  void namesBothSidesOfAPermissionRenamedInTheSite() throws IOException {
    change(
        "site/templates/roles.yaml",
        "CodeDeployHook_${AutomationStack}_*",
        "CodeDeployHook_${SiteName}-x_*");

    assertParted("CodeDeployHook_shop_BeforeAllowTraffic", "CodeDeployHook_shop-x_*");
  }

  @Test
  void namesAnOutputThatTheAutomationIsPromised() throws IOException {
    change("site/templates/site.yaml", "  DbHost: {Value: !GetAtt Data.Outputs.DbHost}\n", "");

    assertParted("site/scripts/automation.parameters", "DbHost", "site.yaml puts none out");
  }

  @Test
  void namesAParameterThatTheAutomationDoesNotTake() throws IOException {
    change("template.yaml", "  ContentMode:\n    Type", "  Content:\n    Type");

    assertThatThrownBy(this::play)
        .hasMessageContaining("template.yaml has no parameter ContentMode");
  }

  private void assertParted(String... sides) {
    assertThatThrownBy(this::play)
        .isInstanceOf(TestbedException.class)
        .hasMessageContainingAll(sides);
  }

  private void play() {
    var deployed = DeployedSite.read(copy, SHOP);
    var parameters = new java.util.TreeMap<>(deployed.automation());
    parameters.put("SiteUrl", "https://www.example.com");
    deployed.requireFits(
        SamTemplate.read(
            copy.resolve("template.yaml"),
            new StackContext("shop", ACCOUNT.region(), ACCOUNT.id(), parameters)));
  }

  private void change(String file, String what, String with) throws IOException {
    var text = Files.readString(copy.resolve(file));
    assertThat(text).contains(what);
    Files.writeString(copy.resolve(file), text.replace(what, with));
  }
}
