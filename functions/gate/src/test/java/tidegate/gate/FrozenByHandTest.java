package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tidegate.core.memory.HandFreeze;
import tidegate.gate.observe.Hook;

/** What a person froze. */
class FrozenByHandTest {

  private final GateFixture gate = new GateFixture();

  @Test
  void shiftsNoTrafficOfAReleaseAndSaysUntilWhenAndWhy() throws Exception {
    freeze(Duration.ofHours(2));

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).sentence())
        .startsWith("freeze: not shifting traffic: freeze by Min (on TV) holds until ");
  }

  @Test
  void refusesNothingOnceItIsOver() throws Exception {
    freeze(Duration.ofHours(2));
    gate.hookStarted = gate.now.plus(Duration.ofHours(2));

    assertThat(gate.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isTrue();
  }

  @Test
  void holdsUpNoLookAtGreen() throws Exception {
    freeze(Duration.ofHours(2));

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isTrue();
  }

  private void freeze(Duration length) {
    gate.ecs.tags.putAll(HandFreeze.given(gate.now, gate.now.plus(length), "Min", "on TV").tags());
  }
}
