package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.cloudformation.SiteStacks;

/** The users' task as the template has it, on a real MariaDB that takes TLS only. */
@Tag("slow")
final class DatabaseUsersTest {
  @TempDir private Path folder;

  @Test
  void makesUsersTwiceOverAndTrustsNoOtherServer() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/sbin/mariadbd")), "needs mariadb-server-core");
    assumeTrue(Files.exists(Path.of("/usr/bin/php")), "needs php-cli and php-mysql");
    var task = SiteStacks.read(Path.of("..")).resource("database-users", "TaskDefinition");
    Files.writeString(folder.resolve("users.php"), task.text("ContainerDefinitions.0.Command.0"));

    var said = bash(Path.of("src/test/resources/bin/database-users").toAbsolutePath());

    assertThat(said)
        .containsSubsequence(
            "users wp_app and wp_probe are ready", "users wp_app and wp_probe are ready")
        .contains("REQUIRE SSL")
        .contains("GRANT SELECT ON `wordpress`.`wp_options` TO `wp_probe`@`%`")
        .doesNotContain("CREATE ON `wordpress`.`wp_options`")
        .contains("WordPress is not installed yet: run this again afterwards")
        .contains("SELECT command denied to user 'wp_probe'")
        .containsPattern("SELECT command denied to user 'wp_probe'.* `wordpress`.`wp_usermeta`")
        .contains("administrators: 1 2020-01-01 00:00:00;17 2026-11-25 10:00:00;")
        .contains("DROP command denied to user 'wp_app'")
        .contains("another server: refused");
  }

  private String bash(Path script) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(List.of("bash", script.toString(), folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    assertThat(builder.start().waitFor()).isZero();
    return Files.readString(folder.resolve("said"));
  }
}
