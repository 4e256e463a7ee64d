package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tidegate.core.memory.HandFreeze;
import tidegate.gate.observe.Hook;

/** What a person froze. */
class FrozenByHandTest {

  private final World world = new World();

  @Test
  void shiftsNoTrafficOfAReleaseAndSaysUntilWhenAndWhy() throws Exception {
    freeze(Duration.ofHours(2));

    assertThat(world.verdict(Hook.BEFORE_ALLOW_TRAFFIC).sentence())
        .startsWith("freeze: not shifting traffic: freeze by Min (on TV) holds until ");
  }

  @Test
  void refusesNothingOnceItIsOver() throws Exception {
    freeze(Duration.ofHours(2));
    world.hookStarted = world.now.plus(Duration.ofHours(2));

    assertThat(world.verdict(Hook.BEFORE_ALLOW_TRAFFIC).passes()).isTrue();
  }

  @Test
  void holdsUpNoLookAtGreen() throws Exception {
    freeze(Duration.ofHours(2));

    assertThat(world.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isTrue();
  }

  private void freeze(Duration length) {
    world.service.tags.putAll(
        HandFreeze.given(world.now, world.now.plus(length), "Min", "on TV").tags());
  }
}
