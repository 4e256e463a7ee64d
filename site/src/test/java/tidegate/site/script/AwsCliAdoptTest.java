package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidegate.site.script.cloud.Call;
import tidegate.site.script.cloud.ExistingAccount;
import tidegate.site.script.existing.Kind;

/** site/adopt through the real AWS CLI, and the commands that it shows read by the real AWS CLI. */
@Tag("cli")
final class AwsCliAdoptTest {
  private static final String[] BLOG = {
    "--cluster",
    "prod",
    "--service",
    "blog",
    "--region",
    "ap-northeast-2",
    "--email",
    "ops@example.com",
    "--dry-run"
  };

  /** A command that looks for a name gets one, so that the next one has it. */
  private static final String FRAME =
      """
      set -eu
      docker() { :; }
      real=$(type -P aws)
      aws() {
        case " $* " in *' wait '* | *get-login-password*) return ;; esac
        case $* in *--query*) echo arn:aws:x:r:111122223333:y/z ;; esac
        "$real" --endpoint-url "$AWS_ENDPOINT_URL" "$@" > said 2>&1 && return
        grep -q 'An error occurred (' said || { printf '%s\\n' "$*" >&2; cat said >&2; exit 1; }
      }
      printf x > SMTP_PASSWORD
      printf x > WORDPRESS_DB_PASSWORD
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void saysTheSameAsTheFastTestsSawAndOnlyLooks(Kind kind)
      throws IOException, InterruptedException {
    assumeTrue(AwsCli.installed(), "needs the AWS CLI (apt-get install awscli)");
    var script = new Script(folder);
    kind.answers().write(folder.resolve("fake/answers"));
    try (var account = new ExistingAccount(kind.answers().all())) {
      var run = script.run(AwsCli.environment(account.endpoint()), "adopt", BLOG);

      assertThat(run.exit()).as(run.said()).isZero();
      assertThat(account.calls()).isNotEmpty().allMatch(Call::looks);
      assertThat(withoutRefusals(run.said()))
          .isEqualTo(withoutRefusals(script.run(AdoptTest.LOOKING, "adopt", BLOG).said()));
      understands(run.said(), account.endpoint());
    }
  }

  private static String withoutRefusals(String said) {
    return said.replaceAll("(?m)^  aws .*: An error occurred.*$", "");
  }

  /**
   * The CLI checks names, options and shapes of a command before it asks; the account then refuses.
   */
  private void understands(String said, String endpoint) throws IOException, InterruptedException {
    var text = new StringBuilder(FRAME);
    Script.commands(said).stream()
        .filter(command -> !command.contains("task.json"))
        .forEach(command -> text.append(command).append('\n'));
    Files.writeString(folder.resolve("commands.sh"), text);
    var builder =
        new ProcessBuilder("bash", "commands.sh")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(AwsCli.environment(endpoint));
    builder.environment().put("AWS_DEFAULT_REGION", "ap-northeast-2");
    var process = builder.start();
    var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }
}
