package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DestroyTest {
  private static final Map<String, String> PLAIN = Map.of();
  @TempDir private Path folder;
  private Script script;

  @BeforeEach
  void deployed() throws IOException {
    script = new Script(folder);
    script.begin(Beginning.SHOP);
    script.forget("changes");
  }

  @Test
  void takesStacksDownInReverseAndKeepsTheData() {
    var run = script.destroy(PLAIN, "--yes");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(
            script.lines("changes").stream()
                .filter(line -> line.contains("delete-stack"))
                .map(line -> line.replaceFirst(".*--stack-name ", "")))
        .containsExactly("shop-edge", "shop-origin", "shop", "shop-site", "shop-edge-global");
    assertThat(script.lines("changes"))
        .noneMatch(
            line -> line.matches("(ssm delete|efs delete|ecr delete|s3api delete|rds delete).*"));
    assertThat(run.said()).contains("Kept, and paid for while it is there");
  }

  @Test
  void refusesToDeleteDataThatItWasToldToDeleteOnce() {
    var run = script.destroy(PLAIN, "--yes", "--data");

    assertThat(run.exit()).isNotZero();
    assertThat(script.lines("changes")).isEmpty();
  }

  @Test
  void deletesDataWhenToldTwice() {
    var run = script.destroy(PLAIN, "--yes", "--data", "--data");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(script.lines("changes"))
        .anyMatch(line -> line.startsWith("efs delete-file-system"))
        .anyMatch(line -> line.startsWith("ecr delete-repository"))
        .anyMatch(line -> line.startsWith("rds delete-db-snapshot"))
        .anyMatch(line -> line.startsWith("ssm delete-parameter"));
  }

  @Test
  void changesNothingInADryRunOrWithoutTheName() {
    assertThat(script.destroy(PLAIN, "--dry-run").exit()).isZero();
    assertThat(script.destroy(PLAIN).exit()).isNotZero();

    assertThat(script.lines("changes")).isEmpty();
  }

  /**
   * Neither database nor load balancer is there, and nothing is put out: so a failed creation, too.
   */
  @Test
  void takesDownAStackThatIsHalfGone() {
    script.write("half-gone", "");
    script.write("stack-shop-site", "DELETE_FAILED\n");

    var run = script.destroy(PLAIN, "--yes");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(script.lines("changes")).noneMatch(line -> line.startsWith("rds modify"));
  }

  @Test
  void goesOnWhereItStopped() {
    assertThat(script.destroy(Map.of("FAIL_AT", "3"), "--yes").exit()).isNotZero();
    script.forget("changes");

    var run = script.destroy(PLAIN, "--yes");

    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(script.world().keySet()).noneMatch(name -> name.startsWith("stack-"));
  }
}
