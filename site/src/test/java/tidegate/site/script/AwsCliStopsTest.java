package tidegate.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.site.script.cloud.Call;
import tidegate.site.script.cloud.Stacks;

/** Runs that end half-way, and runs that take down, through the real AWS CLI. */
@Tag("cli")
final class AwsCliStopsTest {
  private static final int MOST = 10;
  @TempDir private Path folder;

  @Test
  void reachesItsEndWhateverChangeItStoppedAt() throws IOException {
    try (var aws = new AwsCli(folder)) {
      aws.cloud.stumble();
      var stops = 0;
      while (stops < MOST && aws.deploy("--yes").exit() != 0) {
        stops++;
      }

      assertThat(stops).isEqualTo(4);
      assertThat(aws.cloud.world().keySet().stream().filter(name -> name.startsWith("stack ")))
          .hasSize(5);
    }
  }

  @Test
  void makesAnewAStackWhoseCreationFailedAndKeepsTheDataUntilToldTwice() throws IOException {
    try (var aws = new AwsCli(folder)) {
      aws.cloud.stacks.unlucky = "ap-northeast-2/shop-origin";
      assertThat(aws.deploy("--yes").exit()).isNotZero();
      assertThat(aws.cloud.world().get("stack ap-northeast-2/shop-origin")).startsWith("ROLLBACK");
      aws.cloud.running.live = Stacks.made("GreenTargetGroupArn");

      var again = aws.deploy("--yes");

      assertThat(again.exit()).as(again.said()).isZero();
      assertThat(again.said()).contains("was never finished (ROLLBACK_COMPLETE)");
      assertThat(aws.cloud.stacks.parameters("ap-northeast-2/shop-site"))
          .containsEntry("LiveColor", "green");
      keepsTheDataUntilToldTwice(aws);
    }
  }

  private static void keepsTheDataUntilToldTwice(AwsCli aws) {
    aws.cloud.remains.leave();
    aws.cloud.buckets.add(Stacks.made("MediaBucket"), "wp-content/uploads/a.png");
    aws.cloud.buckets.add(Stacks.made("LogBucket"), "balancer/log");
    var before = aws.cloud.world();
    aws.cloud.calls();

    assertThat(aws.destroy("--yes", "--data").exit()).isNotZero();
    assertThat(aws.cloud.world()).isEqualTo(before);

    var down = aws.destroy("--yes");
    assertThat(down.exit()).as(down.said()).isZero();
    assertThat(
            aws.cloud.calls().stream()
                .map(Call::said)
                .filter(said -> said.startsWith("DeleteStack")))
        .containsExactly(
            "DeleteStack shop-edge",
            "DeleteStack shop-origin",
            "DeleteStack shop",
            "DeleteStack shop-site",
            "DeleteStack shop-edge-global");
    before.keySet().removeIf(name -> name.startsWith("stack "));
    assertThat(aws.cloud.world()).isEqualTo(before);

    var gone = aws.destroy("--yes", "--data", "--data");
    assertThat(gone.exit()).as(gone.said()).isZero();
    assertThat(aws.cloud.world().keySet())
        .containsExactly("bucket shop-templates-111122223333-ap-northeast-2");
  }
}
