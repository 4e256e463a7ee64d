package tidegate.testbed.aws.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.aws.ScriptedFunctions;
import tidegate.testbed.aws.StandInFixture;

class DeterminismTest {
  private static final String ENDINGS =
      "{\"source\":[\"aws.codedeploy\"],\"detail\":{\"state\":[\"SUCCESS\",\"FAILURE\"]}}";

  @Test
  void playsTheSameRoughHoursAgainFromTheSameSeed() {
    var first = hours(5);
    assertThat(hours(5)).isEqualTo(first);
    assertThat(hours(6)).isNotEqualTo(first);
    assertThat(first).hasAtLeastOneElementOfType(JournalEntry.FunctionEnded.class);
  }

  private static List<JournalEntry> hours(long seed) {
    var faults = new SeededFaults(seed, SeededFaults.Odds.rough());
    var stage = new StandInFixture(b -> b.seed(seed).faults(faults), s -> s);
    stage.aws.schedules().add("tick", "rate(5 minutes)", ZoneOffset.UTC, "{}", "peaks");
    stage.aws.bus().rule("endings", ENDINGS, "peaks");
    stage.functions.on("peaks", _ -> look(stage));
    stage.answers(StandInFixture.TEST_HOOK, "Succeeded", Duration.ofSeconds(20));
    stage.answers(StandInFixture.TRAFFIC_HOOK, "Failed", Duration.ofSeconds(2));
    deploy(stage);
    stage.hours(6);
    return stage.aws.journal().all();
  }

  private static void deploy(StandInFixture stage) {
    try {
      stage.deploy();
    } catch (SdkException _) {
      stage.aws.clock().advanceBy(Duration.ofMinutes(5));
    }
  }

  private static Result look(StandInFixture stage) {
    try {
      stage.sdk.ecs().describeServices(r -> r.cluster("site-cluster").services("site"));
      return ScriptedFunctions.returned(Duration.ofSeconds(1));
    } catch (SdkException e) {
      return ScriptedFunctions.errored("refused");
    }
  }
}
