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
    "--cluster", "prod", "--service", "blog", "--region", "ap-northeast-2", "--dry-run"
  };

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
      understands(run.said());
    }
  }

  private static String withoutRefusals(String said) {
    return said.replaceAll("(?m)^  aws .*: An error occurred.*$", "");
  }

  /** The CLI checks names, options and shapes of a command, and sends nothing. */
  private void understands(String said) throws IOException, InterruptedException {
    var text = new StringBuilder("set -eu\n");
    text.append("docker() { :; }\n");
    text.append("real=$(type -P aws)\n");
    text.append(
        "aws() { case \" $* \" in *' wait '* | *get-login-password*) return ;; esac;"
            + " case $* in *--query*) arn=arn:aws:x:r:111122223333:y/z; echo $arn ;; esac;"
            + " \"$real\" \"$@\" --generate-cli-skeleton output > said.txt 2>&1"
            + " || { printf '%s\\n' \"$*\"; cat said.txt; exit 1; } }\n");
    text.append("printf '{}' > task.json\n");
    for (var secret : new String[] {"SMTP_PASSWORD", "WORDPRESS_DB_PASSWORD"}) {
      text.append("printf x > ").append(secret).append('\n');
    }
    for (var command : Script.commands(said)) {
      if (!command.contains("file://task.json") && !command.contains("> task.json")) {
        text.append(command).append('\n');
      }
    }
    Files.writeString(folder.resolve("commands.sh"), text);
    var builder =
        new ProcessBuilder("bash", "commands.sh")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(AwsCli.environment("http://127.0.0.1:9"));
    builder.environment().put("AWS_DEFAULT_REGION", "ap-northeast-2");
    var process = builder.start();
    var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }
}
