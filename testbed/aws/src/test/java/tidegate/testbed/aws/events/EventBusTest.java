package tidegate.testbed.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.testbed.aws.ScriptedFunctions;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.account.Faults;

class EventBusTest {
  private static final String PUSHES =
      """
      {"source":["aws.ecr"],"detail-type":["ECR Image Action"],
       "detail":{"action-type":["PUSH"],"result":["SUCCESS"],"repository-name":["site"],
                 "image-tag":[{"prefix":"release-"},{"prefix":"hotfix-"}]}}\
      """;

  @Test
  void sendsOnlyWhatThePatternMatches() {
    var stage = new StandInFixture();
    stage.aws.bus().rule("push", PUSHES, "peaks");
    stage.aws.ecr().push("site", "release-2", StandInFixture.SECOND_IMAGE);
    stage.aws.ecr().push("site", "draft-3", "sha256:" + "3".repeat(64));
    stage.minutes(1);
    var event = stage.functions.payloads("peaks");
    assertThat(event).hasSize(1);
    assertThat(event.getFirst().getAsJsonObject("detail").get("image-digest").getAsString())
        .isEqualTo(StandInFixture.SECOND_IMAGE);
    assertThat(event.getFirst().get("time").getAsString()).isEqualTo("2026-11-01T00:00:00Z");
  }

  @Test
  void refusesARuleThatIsNone() {
    var bus = new StandInFixture().aws.bus();
    assertThatThrownBy(() -> bus.rule("push", "{\"source\":\"aws.ecr\"}", "peaks"))
        .hasMessageContaining("pattern is not valid");
    assertThatThrownBy(() -> bus.rule("push", PUSHES, "none")).hasMessageContaining("no function");
  }

  @Test
  void losesDoublesAndReordersAsTheFaultsSay() {
    var late = List.of(Duration.ofMinutes(5));
    var deliveries =
        List.of(List.<Duration>of(), List.of(Duration.ZERO, Duration.ZERO), late).iterator();
    var stage =
        new StandInFixture(
            b ->
                b.faults(
                    new Faults() {
                      @Override
                      public List<Duration> onEvent(JsonObject event) {
                        return deliveries.hasNext() ? deliveries.next() : List.of(Duration.ZERO);
                      }
                    }),
            s -> s);
    stage.aws.bus().rule("push", PUSHES, "peaks");
    for (int i = 2; i <= 5; i++) {
      stage.aws.ecr().push("site", "release-" + i, "sha256:" + String.valueOf(i).repeat(64));
    }
    stage.minutes(10);
    assertThat(stage.functions.payloads("peaks"))
        .extracting(e -> e.getAsJsonObject("detail").get("image-tag").getAsString())
        .containsExactly("release-3", "release-3", "release-5", "release-4");
  }

  @Test
  void retriesAFailingFunctionAfterOneAndTwoMinutesThenKeepsTheDeadLetter() {
    var stage = new StandInFixture();
    stage.functions.on("peaks", _ -> ScriptedFunctions.errored("broken"));
    stage.aws.bus().rule("push", PUSHES, "peaks");
    stage.aws.ecr().push("site", "release-2", StandInFixture.SECOND_IMAGE);
    stage.minutes(30);
    assertThat(stage.functions.times("peaks"))
        .containsExactly(
            StandInFixture.START,
            StandInFixture.START.plusSeconds(61),
            StandInFixture.START.plusSeconds(182));
    var letter = stage.aws.lambda().deadLetters().getFirst();
    assertThat(letter.attempts()).isEqualTo(3);
    assertThat(letter.error()).isEqualTo("broken");
  }
}
