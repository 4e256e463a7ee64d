package tidegate.testbed.aws.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import tidegate.testbed.aws.Refusals;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.account.Faults.CallFault;
import tidegate.testbed.aws.wire.CallerKilled;

class InjectedFaultsTest {
  private final Deque<CallFault> planned = new ArrayDeque<>();
  private final StandInFixture stage = new StandInFixture(b -> b.faults(new Planned()), s -> s);

  @Test
  void throttlesInEachProtocolsOwnWords() {
    planned.addAll(List.of(CallFault.THROTTLE, CallFault.THROTTLE, CallFault.THROTTLE));
    Refusals.assertRefused("ThrottlingException", this::scale);
    Refusals.assertRefused("Throttling", () -> stage.sdk.rds().describeDBInstances());
    assertThatThrownBy(() -> stage.sdk.lambda().invoke(r -> r.functionName("peaks")))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void failsWithoutEffectAndLosesAnswersWithIt() {
    planned.add(CallFault.FAIL);
    Refusals.assertRefused("InternalFailure", this::scale);
    assertThat(stage.site.service().desired()).isEqualTo(2);
    planned.add(CallFault.LOSE_ANSWER);
    Refusals.assertRefused("InternalFailure", this::scale);
    assertThat(stage.site.service().desired()).isEqualTo(3);
  }

  @Test
  void hangsACallAsATimeOutOfTheClient() {
    planned.add(CallFault.HANG);
    assertThatThrownBy(this::scale).isInstanceOf(SdkClientException.class);
  }

  @Test
  void killsAFunctionInTheMiddleOfItsCodeAndLambdaTriesAgain() {
    stage.functions.on(
        "peaks",
        _ -> {
          scale();
          return tidegate.testbed.aws.ScriptedFunctions.returned(java.time.Duration.ofSeconds(1));
        });
    planned.add(CallFault.KILL_CALLER);
    stage.aws.lambda().send("peaks", new com.google.gson.JsonObject());
    stage.clock.advanceBy(java.time.Duration.ofSeconds(10));
    assertThat(stage.site.service().desired()).isEqualTo(2);
    stage.minutes(2);
    assertThat(stage.site.service().desired()).isEqualTo(3);
    assertThat(stage.aws.calls().all())
        .extracting(c -> c.outcome())
        .containsExactly(CallerKilled.class.getSimpleName(), "OK");
  }

  @Test
  void failsADeploymentWhoseHookCannotBeHandedOverInFiveMinutes() {
    stage.aws.codeDeploy();
    var id = stage.deploy();
    for (int i = 0; i < 10; i++) {
      planned.add(CallFault.THROTTLE);
    }
    stage.minutes(15);
    planned.clear();
    assertThat(stage.deployment(id).errorInformation().codeAsString()).isEqualTo("TIMEOUT");
    assertThat(stage.functions.seen).isEmpty();
  }

  @Test
  void drawsTheSameFaultsFromTheSameSeed() {
    assertThat(draw(7)).isEqualTo(draw(7)).isNotEqualTo(draw(8)).contains(CallFault.THROTTLE);
  }

  private static List<CallFault> draw(long seed) {
    var faults = new SeededFaults(seed, SeededFaults.Odds.rough());
    return java.util.stream.Stream.generate(() -> faults.onCall("ecs", "DescribeServices", "x"))
        .limit(500)
        .toList();
  }

  private void scale() {
    stage.sdk.ecs().updateService(r -> r.cluster("site-cluster").service("site").desiredCount(3));
  }

  private final class Planned implements Faults {
    @Override
    public CallFault onCall(String service, String operation, String principal) {
      var next = planned.poll();
      return next == null ? CallFault.NONE : next;
    }
  }
}
