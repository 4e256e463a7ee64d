package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.core.verdict.Outcome.FAILED;
import static tidegate.core.verdict.Outcome.PASSED;
import static tidegate.core.verdict.Weight.ABSOLUTE;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tidegate.core.verdict.Finding;
import tidegate.gate.act.Gatekeeper;
import tidegate.gate.observe.Budget;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.Hook;
import tidegate.gate.observe.HookStep;
import tidegate.testbed.doubles.InMemoryCodeDeploy.HookAnswer;
import tidegate.testbed.doubles.InMemoryProbes;

/** Whatever a look does, the hook is answered. */
class GatekeeperInTroubleTest {

  private final GateFixture gate = new GateFixture();

  @Test
  void answersInTimeThoughALookHangsAndCannotBeInterrupted() {
    var over = new AtomicBoolean();
    HookStep hanging =
        step(
            "slow",
            () -> {
              while (!over.get()) {
                Thread.onSpinWait();
              }
              return List.of(passed());
            });

    gate.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC, List.of(passing(), hanging))
        .answer(GateFixture.CALL, gate.budget(Gatekeeper.RESERVE.plusMillis(100)));
    over.set(true);

    assertRefused();
    assertThat(gate.ecs.tags.get("tidegate:refused")).contains(" slow ");
  }

  @Test
  void answersThoughNoTimeIsLeftToLook() {
    gate.gatekeeper(Hook.AFTER_ALLOW_TEST_TRAFFIC)
        .answer(GateFixture.CALL, gate.budget(Duration.ofSeconds(2)));

    assertRefused();
    assertThat(gate.probes.asked).isEmpty();
  }

  @Test
  void countsWhatWasFoundBeforeTimeWasUp() {
    HookStep broken =
        step("renders", () -> List.of(InMemoryProbes.finding("renders", ABSOLUTE, FAILED)));
    var forever = new CountDownLatch(1);
    HookStep hanging =
        step(
            "slow",
            () -> {
              try {
                forever.await();
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              return List.of(passed());
            });

    gate.gatekeeper(Hook.BEFORE_ALLOW_TRAFFIC, List.of(broken, hanging))
        .answer(GateFixture.CALL, gate.budget(Gatekeeper.RESERVE.plusMillis(100)));

    assertRefused();
    assertThat(gate.ecs.tags.get("tidegate:refused")).contains(" renders ");
  }

  @Test
  void answersWhateverIsThrown() {
    for (Throwable thrown :
        List.of(
            new StackOverflowError(),
            new OutOfMemoryError("Java heap space"),
            new NoClassDefFoundError("x"),
            new IllegalStateException())) {
      gate.codeDeploy.answers.clear();
      HookStep step =
          step(
              "broken",
              () -> {
                throw sneaky(thrown);
              });

      gate.gatekeeper(Hook.BEFORE_ALLOW_TRAFFIC, List.of(passing(), step))
          .answer(GateFixture.CALL, gate.budget());

      assertRefused();
    }
  }

  private void assertRefused() {
    assertThat(gate.codeDeploy.answers)
        .containsExactly(new HookAnswer(GateFixture.ID, "execution", /* succeeded= */ false));
  }

  private static Finding passed() {
    return InMemoryProbes.finding("renders", PASSED);
  }

  private static HookStep passing() {
    return step("fine", () -> List.of(passed()));
  }

  private static HookStep step(String check, Supplier<List<Finding>> look) {
    return new HookStep() {
      @Override
      public String check() {
        return check;
      }

      @Override
      public List<Finding> examine(Candidate rollout, Budget budget) {
        return look.get();
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
