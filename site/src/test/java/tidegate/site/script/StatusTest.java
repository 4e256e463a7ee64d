package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** site/status: which step stands, what differs from the files, and its exit code. */
final class StatusTest {
  @TempDir private Path folder;
  private Script script;

  @BeforeEach
  void deploy() throws IOException {
    script = new Script(folder);
    var home = Files.createDirectories(folder.resolve("site/.answers"));
    Files.writeString(
        home.resolve("shop"),
        """
        REGION=ap-northeast-2
        HOST=www.example.com
        EMAIL=ops@example.com
        ADMIN=203.0.113.7/32
        PROFILE=lean
        NOTIFY_LANGUAGE=en
        """);
    answer("sts.get-caller-identity", "{\"Account\":\"111122223333\"}");
    answer(
        "cloudformation.describe-stacks.shop-edge-global",
        stack("CREATE_COMPLETE", "AdminCidrs", "203.0.113.7/32"));
    answer("cloudformation.describe-stacks.shop-site", stack("UPDATE_COMPLETE", "TaskCpu", "2048"));
    answer(
        "cloudformation.describe-stacks.shop",
        stack("UPDATE_COMPLETE", "RepositoryName", "shop")
            .replace(
                "\"Outputs\":[]",
                "\"Outputs\":[{\"OutputKey\":\"NoticesTopic\",\"OutputValue\":\"arn:topic\"}]"));
    answer("cloudformation.describe-stacks.shop-origin", stack("CREATE_COMPLETE", "x", "y"));
    answer("cloudformation.describe-stacks.shop-edge", stack("CREATE_COMPLETE", "x", "y"));
    var names = new StringBuilder("{\"Name\":\"/tidegate/shop/db-password\"}");
    for (var salt : "abcdefgh".toCharArray()) {
      names.append(",{\"Name\":\"/tidegate/shop/salts/").append(salt).append("-key\"}");
    }
    answer("ssm.get-parameters-by-path", "{\"Parameters\":[" + names + "]}");
    answer("ecr.list-images", "{\"imageIds\":[{\"imageTag\":\"release-1\"}]}");
    answer(
        "sns.list-subscriptions-by-topic",
        "{\"Subscriptions\":[{\"SubscriptionArn\":\"PendingConfirmation\"}]}");
  }

  private void answer(String name, String json) throws IOException {
    var answers = Files.createDirectories(folder.resolve("fake/answers"));
    Files.writeString(answers.resolve(name), json);
  }

  private static String stack(String state, String parameter, String value) {
    return ("{\"Stacks\":[{\"StackStatus\":\"%s\",\"Parameters\":[{\"ParameterKey\":\"%s\","
            + "\"ParameterValue\":\"%s\"}],\"Outputs\":[]}]}")
        .formatted(state, parameter, value);
  }

  private Script.Run status() {
    return script.run(AdoptTest.LOOKING, "status", "--name", "shop");
  }

  @Test
  void saysEachStepAndWhatIsWaitedFor() {
    var run = status();

    assertThat(run.exit()).as(run.said()).isEqualTo(1);
    assertThat(run.said())
        .containsSubsequence(
            "shop in ap-northeast-2, account 111122223333",
            "ok       certificate and firewall     shop-edge-global CREATE_COMPLETE",
            "ok       nine secrets",
            "ok       the site                     shop-site UPDATE_COMPLETE",
            "ok       the edge                     shop-edge CREATE_COMPLETE",
            "ok       an image                     shop has 1 tags",
            "waiting  mails                        1 wait to be confirmed");
    assertThat(script.lines("calls")).allMatch(call -> call.matches("\\S+ (describe|list|get)-.*"));
  }

  @Test
  void saysWhatTheStacksHaveOtherwiseThanTheFiles() throws IOException {
    answer("cloudformation.describe-stacks.shop-site", stack("UPDATE_COMPLETE", "TaskCpu", "4096"));

    assertThat(status().said())
        .contains("shop-site, TaskCpu: 4096 | 2048")
        .doesNotContain("AdminCidrs");
  }

  @Test
  void namesWhatIsMissingAndWhatIsBroken() throws IOException {
    answer("cloudformation.describe-stacks.shop-edge", stack("UPDATE_ROLLBACK_FAILED", "x", "y"));
    answer("ecr.list-images", "{\"imageIds\":[{\"imageTag\":\"latest\"}]}");

    assertThat(status().said())
        .contains(
            "broken   the edge", "missing  an image                     push one as release-1");
  }

  @Test
  void doesNotTakeWhatItMayNotReadForWhatIsMissing() throws IOException {
    Files.delete(folder.resolve("fake/answers/ssm.get-parameters-by-path"));

    var run = status();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.said()).contains("unknown  nine secrets", "Could not be asked:");
  }
}
