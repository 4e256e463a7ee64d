package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.verify.World.NOW;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.verdict.Outcome;

class MemoryTest {

  private static final String ARN = "arn:aws:ecs:ap-northeast-2:123456789012:task-definition/";

  @Test
  void remembersNothingWhereThereAreNoTags() {
    Memory memory = Memory.read(Map.of());

    assertThat(memory.told()).isEmpty();
    assertThat(memory.broken()).isEmpty();
    assertThat(memory.well()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "yesterday x", " "})
  void takesNoTagForMoreThanItSays(String tag) {
    Memory memory = Memory.read(Map.of(Memory.TOLD, tag, Memory.FAULT, tag));

    assertThat(memory.told()).isEmpty();
    assertThat(memory.broken()).isEmpty();
  }

  @Test
  void readsBackWhatItWrote() {
    var fault = new Fault(Fault.Vantage.INSIDE, FakeProbes.finding("siteurl", Outcome.FAILED));
    String tag = Memory.read(Map.of()).broken(NOW, List.of(fault, fault));

    Memory.Broken broken = Memory.read(Map.of(Memory.FAULT, tag)).broken().orElseThrow();

    assertThat(broken).isEqualTo(new Memory.Broken(NOW, List.of("inside/siteurl")));
  }

  @Test
  void keepsSinceWhenProductionIsBroken() {
    var fault = new Fault(Fault.Vantage.OUTSIDE, FakeProbes.finding("renders", Outcome.FAILED));
    Memory memory = Memory.read(Map.of(Memory.FAULT, NOW + " inside/siteurl"));

    assertThat(memory.broken(NOW.plusSeconds(900), List.of(fault)))
        .isEqualTo(NOW + " inside/siteurl outside/renders");
  }

  @Test
  void remembersTheLastThreeWithWhichProductionWasWell() {
    Memory memory = Memory.read(Map.of(Memory.WELL, "site:3 site:2 site:1"));

    assertThat(memory.wellWith(ARN + "site:3")).isEmpty();
    assertThat(memory.wellWith(ARN + "site:4")).contains("site:4 site:3 site:2");
    assertThat(memory.wellWith(ARN + "site:1")).contains("site:1 site:3 site:2");
    assertThat(memory.knowsWell(ARN + "site:2")).isTrue();
    assertThat(memory.knowsWell(ARN + "site:22")).isFalse();
  }
}
