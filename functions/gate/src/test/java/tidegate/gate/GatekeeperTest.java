package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.core.verdict.Outcome.FAILED;
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

/** No hook stays unanswered, and none is answered well unless it was proved. */
class GatekeeperTest {

  private final World world = new World();

  @ParameterizedTest
  @EnumSource(Hook.class)
  void letsAHealthyReleasePassEveryHook(Hook hook) {
    world.gatekeeper(hook).answer(World.CALL, world.budget());

    assertThat(world.deployments.answers)
        .containsExactly(new FakeDeployments.Answer(World.ID, "execution", /* succeeded= */ true));
    assertThat(world.service.tags).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhatAProbeFoundBroken(Hook hook) {
    world.probes.finds(FakeProbes.finding("siteurl", ABSOLUTE, FAILED), passed());

    world.gatekeeper(hook).answer(World.CALL, world.budget());

    assertRefused();
    assertThat(Refusal.read(world.service.tags, World.ID))
        .contains(new Refusal(World.ID, hook.event(), "siteurl", "what siteurl saw", "", "remedy"));
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhereAnAbsoluteCheckCouldNotBeMeasured(Hook hook) {
    Finding unmeasured = FakeProbes.finding("siteurl", ABSOLUTE, UNMEASURED);
    for (int look = 0; look < 4; look++) {
      world.probes.finds(unmeasured, passed());
    }

    world.gatekeeper(hook).answer(World.CALL, world.budget());

    assertRefused();
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhereTheProbeGaveNoReply(Hook hook) {
    for (int look = 0; look < 100; look++) {
      world.probes.replies.add(() -> {
        throw new ProbeUnavailableException("inside failed: Java heap space");
      });
    }

    world.gatekeeper(hook).answer(World.CALL, world.budget());

    assertRefused();
    assertThat(Refusal.read(world.service.tags, World.ID).orElseThrow().what())
        .contains("refused for want of an answer, not for a fault", "Java heap space");
  }

  @ParameterizedTest
  @EnumSource(Hook.class)
  void refusesWhereTheProbeFoundNothingAtAll(Hook hook) {
    for (int look = 0; look < 4; look++) {
      world.probes.finds();
    }

    world.gatekeeper(hook).answer(World.CALL, world.budget());

    assertRefused();
  }

  @Test
  void refusesAnEmptyTable() {
    world.gatekeeper(Hook.BEFORE_ALLOW_TRAFFIC, List.of()).answer(World.CALL, world.budget());

    assertRefused();
    assertThat(world.service.tags).containsKey("tidegate:refused");
  }

  @Test
  void doesNotHoldUpAReleaseForWhatWasNotMeasuredButIsRelative() {
    world.probes.finds(FakeProbes.finding("latency", RELATIVE, UNMEASURED), passed());

    world.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC).answer(World.CALL, world.budget());

    assertThat(world.deployments.answers).allMatch(FakeDeployments.Answer::succeeded);
  }

  @Test
  void answersThoughTheRolloutCannotBeRead() {
    world.deployments.reading = false;
    world.taskSetShown = false;

    for (Hook hook : Hook.values()) {
      world.deployments.answers.clear();
      world.gatekeeper(hook).answer(World.CALL, world.budget());
      assertRefused();
    }
  }

  @Test
  void refusesThoughTheRefusalCannotBeRemembered() {
    world.service.remembering =
        () -> {
          throw new IllegalStateException("AccessDenied");
        };
    world.probes.finds(FakeProbes.finding("siteurl", ABSOLUTE, FAILED));

    world.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC).answer(World.CALL, world.budget());

    assertRefused();
  }

  @Test
  void throwsWhereTheAnswerDidNotGetThroughSoThatLambdaTriesAgain() {
    world.deployments.answering = false;
    Gatekeeper gatekeeper = world.gatekeeper(Hook.BEFORE_ALLOW_TRAFFIC);

    assertThatThrownBy(() -> gatekeeper.answer(World.CALL, world.budget()))
        .hasMessage("CodeDeploy is not there");

    world.deployments.answering = true;
    gatekeeper.answer(World.CALL, world.budget());
    assertThat(world.deployments.answers).hasSize(1);
  }

  @Test
  void aHookThatIsCalledTwiceIsAnsweredTwice() {
    Gatekeeper gatekeeper = world.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    gatekeeper.answer(World.CALL, world.budget());
    gatekeeper.answer(World.CALL, world.budget());

    assertThat(world.deployments.answers).hasSize(2).allMatch(FakeDeployments.Answer::succeeded);
  }

  private void assertRefused() {
    assertThat(world.deployments.answers)
        .containsExactly(new FakeDeployments.Answer(World.ID, "execution", /* succeeded= */ false));
  }

  private static Finding passed() {
    return FakeProbes.passed("renders");
  }
}
