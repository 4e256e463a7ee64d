package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Outcome.PASSED;
import static tidegate.core.verdict.Outcome.UNMEASURED;
import static tidegate.core.verdict.Weight.ABSOLUTE;
import static tidegate.core.verdict.Weight.RELATIVE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidegate.cloud.lambda.ProbeUnavailableException;
import tidegate.core.memory.Refusal;
import tidegate.core.verdict.Finding;
import tidegate.gate.act.Gatekeeper;
import tidegate.gate.observe.Hook;
import tidegate.testbed.doubles.InMemoryCodeDeploy.HookAnswer;
import tidegate.testbed.doubles.InMemoryProbes;

/** No hook stays unanswered, and none is answered well unless it was proved. */
class GatekeeperTest {

  private final GateFixture gate = new GateFixture();

  @ParameterizedTest
  @EnumSource(Hook.class)
  void letsAHealthyReleasePassEveryHook(Hook hook) {
    gate.gatekeeper(hook).answer(GateFixture.CALL, gate.budget());

    assertThat(gate.codeDeploy.answers)
        .containsExactly(new HookAnswer(GateFixture.ID, "execution", /* succeeded= */ true));
    assertThat(gate.ecs.tags).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhatAProbeFoundBroken(Hook hook) {
    gate.probes.findsNext(InMemoryProbes.finding("siteurl", ABSOLUTE, FAILED), passed());

    gate.gatekeeper(hook).answer(GateFixture.CALL, gate.budget());

    assertRefused();
    assertThat(Refusal.read(gate.ecs.tags, GateFixture.ID))
        .contains(
            new Refusal(
                GateFixture.ID,
                hook.event(),
                "siteurl",
                "what siteurl saw",
                "https://shop.example/ 500 <html>",
                "remedy of siteurl"));
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhereAnAbsoluteCheckCouldNotBeMeasured(Hook hook) {
    Finding unmeasured = InMemoryProbes.finding("siteurl", ABSOLUTE, UNMEASURED);
    for (int look = 0; look < 4; look++) {
      gate.probes.findsNext(unmeasured, passed());
    }

    gate.gatekeeper(hook).answer(GateFixture.CALL, gate.budget());

    assertRefused();
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhereTheProbeGaveNoReply(Hook hook) {
    for (int look = 0; look < 100; look++) {
      gate.probes.next.add(() -> {
        throw new ProbeUnavailableException("inside failed: Java heap space");
      });
    }

    gate.gatekeeper(hook).answer(GateFixture.CALL, gate.budget());

    assertRefused();
    assertThat(Refusal.read(gate.ecs.tags, GateFixture.ID).orElseThrow().what())
        .contains("refused for want of an answer, not for a fault", "Java heap space");
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhereTheProbeFoundNothingAtAll(Hook hook) {
    for (int look = 0; look < 4; look++) {
      gate.probes.findsNext();
    }

    gate.gatekeeper(hook).answer(GateFixture.CALL, gate.budget());

    assertRefused();
  }

  @Test
  void refusesAnEmptyTable() {
    gate.gatekeeper(Hook.BEFORE_ALLOW_TRAFFIC, List.of()).answer(GateFixture.CALL, gate.budget());

    assertRefused();
    assertThat(gate.ecs.tags).containsKey("tidegate:refused");
  }

  @Test
  void doesNotHoldUpAReleaseForWhatWasNotMeasuredButIsRelative() {
    gate.probes.findsNext(InMemoryProbes.finding("latency", RELATIVE, UNMEASURED), passed());

    gate.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC).answer(GateFixture.CALL, gate.budget());

    assertThat(gate.codeDeploy.answers).allMatch(HookAnswer::succeeded);
  }

  @Test
  void answersThoughTheRolloutCannotBeRead() {
    gate.calls.refuse("GetDeployment", new IllegalStateException("AccessDenied"));
    gate.calls.refuse("GetDeploymentTarget", new IllegalStateException("AccessDenied"));
    gate.taskSetShown = false;

    for (Hook hook : Hook.values()) {
      gate.codeDeploy.answers.clear();
      gate.gatekeeper(hook).answer(GateFixture.CALL, gate.budget());
      assertRefused();
    }
  }

  @Test
  void refusesThoughTheRefusalCannotBeRemembered() {
    gate.calls.refuse("TagResource", new IllegalStateException("AccessDenied"));
    gate.probes.findsNext(InMemoryProbes.finding("siteurl", ABSOLUTE, FAILED));

    gate.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC).answer(GateFixture.CALL, gate.budget());

    assertRefused();
  }

  @Test
  void throwsWhereTheAnswerDidNotGetThroughSoThatLambdaTriesAgain() {
    gate.calls.refuse(
        "PutLifecycleEventHookExecutionStatus",
        new IllegalStateException("CodeDeploy is not there"));
    Gatekeeper gatekeeper = gate.gatekeeper(Hook.BEFORE_ALLOW_TRAFFIC);

    assertThatThrownBy(() -> gatekeeper.answer(GateFixture.CALL, gate.budget()))
        .hasMessage("CodeDeploy is not there");

    gate.calls.allow("PutLifecycleEventHookExecutionStatus");
    gatekeeper.answer(GateFixture.CALL, gate.budget());
    assertThat(gate.codeDeploy.answers).hasSize(1);
  }

  @Test
  void aHookThatIsCalledTwiceIsAnsweredTwice() {
    Gatekeeper gatekeeper = gate.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    gatekeeper.answer(GateFixture.CALL, gate.budget());
    gatekeeper.answer(GateFixture.CALL, gate.budget());

    assertThat(gate.codeDeploy.answers).hasSize(2).allMatch(HookAnswer::succeeded);
  }

  private void assertRefused() {
    assertThat(gate.codeDeploy.answers)
        .containsExactly(new HookAnswer(GateFixture.ID, "execution", /* succeeded= */ false));
  }

  private static Finding passed() {
    return InMemoryProbes.finding("renders", PASSED);
  }
}
