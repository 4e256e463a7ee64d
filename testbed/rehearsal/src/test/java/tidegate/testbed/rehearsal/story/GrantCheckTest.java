package tidegate.testbed.rehearsal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.aws.FunctionRunner;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.wire.WireRequest;
import tidegate.testbed.aws.wire.WireResponse;
import tidegate.testbed.rehearsal.deployed.DeployedSite;
import tidegate.testbed.rehearsal.template.SamTemplate;

/** The real template's roles, on calls such as its functions make. */
final class GrantCheckTest {
  private static final DeployedSite SITE =
      DeployedSite.read(TestRehearsal.ROOT, RehearsalNames.ANSWERS);
  private static final String REGISTER =
      """
      {"family":"tidegate","taskRoleArn":"arn:aws:iam::123456789012:role/tidegate-site-TaskRole",
       "executionRoleArn":"arn:aws:iam::123456789012:role/tidegate-site-ExecutionRole",
       "containerDefinitions":[{"name":"wordpress","image":"site@sha256:2"}]}
      """;
  private static final String DESCRIBE =
      "{\"cluster\":\"tidegate\",\"services\":[\"tidegate\"],\"include\":[\"TAGS\"]}";

  @TempDir Path folder;

  private final StandInAws aws =
      StandInAws.builder(
              new VirtualClock(Story.START),
              (_, _) -> {
                throw new IllegalStateException("no task is to start");
              },
              (_, _, _) -> new FunctionRunner.Result.Returned(JsonNull.INSTANCE, Duration.ZERO))
          .account(RehearsalNames.ACCOUNT.id())
          .build();

  @Test
  void letsTheRolloutCloneATaskDefinitionAsTheTemplateIsWritten() throws IOException {
    var template = deploy("", "");

    assertThat(call("tidegate-rollout", "RegisterTaskDefinition", REGISTER).status())
        .isEqualTo(200);
    assertThatCode(() -> GrantCheck.requireEnough(aws, template)).doesNotThrowAnyException();
  }

  @Test
  void breaksWithFunctionAndActionWhereTheTemplateTakesAnActionAway() throws IOException {
    var template = deploy("[ecs:RegisterTaskDefinition, ecs:TagResource]", "[ecs:TagResource]");

    assertThat(call("tidegate-rollout", "RegisterTaskDefinition", REGISTER).body())
        .contains("AccessDeniedException");
    assertThatThrownBy(() -> GrantCheck.requireEnough(aws, template))
        .isInstanceOf(StoryBroken.class)
        .hasMessageContaining("RolloutFunction needs ecs:RegisterTaskDefinition")
        .hasMessageContaining("RolloutRole in template.yaml does not grant it");
  }

  @Test
  void breaksWhereARoleOfTheTasksMayNotBePassed() throws IOException {
    var template = deploy("Resource: !Ref TaskRoleArns", "Resource: arn:aws:iam::1:role/other");

    assertThat(call("tidegate-rollout", "RegisterTaskDefinition", REGISTER).status())
        .isNotEqualTo(200);
    assertThatThrownBy(() -> GrantCheck.requireEnough(aws, template))
        .hasMessageContaining("RolloutFunction needs iam:PassRole");
  }

  @Test
  void refusesTheProbesEverything() throws IOException {
    deploy("", "");

    assertThat(call("tidegate-probe", "DescribeServices", DESCRIBE).body())
        .contains("AccessDeniedException");
    assertThat(call("tidegate-probe-inside", "DescribeServices", DESCRIBE).body())
        .contains("AccessDeniedException");
  }

  @Test
  void refusesNothingToWhoIsNoFunction() throws IOException {
    deploy("", "");
    ProvisionedSite.build(aws, SITE.spec(), SITE.form());

    assertThat(call("me", "DescribeServices", DESCRIBE).status()).isEqualTo(200);
  }

  private SamTemplate deploy(String what, String with) throws IOException {
    var text = Files.readString(TestRehearsal.ROOT.resolve("template.yaml"));
    assertThat(text).contains(what);
    var file = Files.writeString(folder.resolve("template.yaml"), text.replace(what, with));
    var template = SamTemplate.read(file, RehearsalNames.stack(SITE, "en"));
    template.functions().forEach(f -> aws.iam().assume(f.name(), f.role()));
    return template;
  }

  private WireResponse call(String principal, String operation, String body) {
    return aws.answer(
        new WireRequest(
            "POST",
            "/",
            Map.of(
                "x-amz-target", "AmazonEC2ContainerServiceV20141113." + operation,
                "authorization", "AWS4-HMAC-SHA256 Credential=" + principal + "/20261204/x"),
            body));
  }
}
