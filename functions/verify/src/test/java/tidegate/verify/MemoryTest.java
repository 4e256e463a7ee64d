package tidegate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.verify.VerifyFixture.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.verdict.Outcome;
import tidegate.testbed.doubles.InMemoryProbes;
import tidegate.verify.memory.Memory;
import tidegate.verify.observe.Fault;

class MemoryTest {

  private static final String ARN = "arn:aws:ecs:ap-northeast-2:123456789012:task-definition/";

  @Test
  void remembersNothingWhereThereAreNoTags() {
    Memory memory = Memory.read(Map.of(), NOW);

    assertThat(memory.told()).isEmpty();
    assertThat(memory.broken()).isEmpty();
    assertThat(memory.well()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "yesterday x", " "})
  void takesNoTagForMoreThanItSays(String tag) {
    Memory memory = Memory.read(Map.of(Memory.TOLD, tag, Memory.FAULT, tag), NOW);

    assertThat(memory.told()).isEmpty();
    assertThat(memory.broken()).isEmpty();
  }

  @Test
  void readsBackWhatItWrote() {
    var fault = new Fault(Fault.Vantage.INSIDE, InMemoryProbes.finding("siteurl", Outcome.FAILED));
    String tag = Memory.read(Map.of(), NOW).broken(NOW, List.of(fault, fault));

    Memory.Broken broken = Memory.read(Map.of(Memory.FAULT, tag), NOW).broken().orElseThrow();

    assertThat(broken).isEqualTo(new Memory.Broken(NOW, List.of("inside/siteurl")));
  }

  @Test
  void keepsSinceWhenProductionIsBroken() {
    var fault = new Fault(Fault.Vantage.OUTSIDE, InMemoryProbes.finding("renders", Outcome.FAILED));
    Memory memory = Memory.read(Map.of(Memory.FAULT, NOW + " inside/siteurl"), NOW);

    assertThat(memory.broken(NOW.plusSeconds(900), List.of(fault)))
        .isEqualTo(NOW + " inside/siteurl outside/renders");
  }

  @Test
  void remembersTheLastThreeWithWhichProductionWasWell() {
    Memory memory = Memory.read(Map.of(Memory.WELL, "site:3 site:2 site:1"), NOW);

    assertThat(memory.wellWith(ARN + "site:3")).isEmpty();
    assertThat(memory.wellWith(ARN + "site:4")).contains("site:4 site:3 site:2");
    assertThat(memory.wellWith(ARN + "site:1")).contains("site:1 site:3 site:2");
    assertThat(memory.knowsWell(ARN + "site:2")).isTrue();
    assertThat(memory.knowsWell(ARN + "site:22")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PT59M, true", "PT1H, true", "PT1H1S, false", "P9000D, false"})
  void believesNoTimeOfTheFuture(Duration ahead, boolean believed) {
    Instant at = NOW.plus(ahead);
    Memory memory =
        Memory.read(Map.of(Memory.TOLD, at + " d-1", Memory.FAULT, at + " inside/siteurl"), NOW);

    assertThat(memory.told().isPresent()).isEqualTo(believed);
    assertThat(memory.broken().orElseThrow().since()).isEqualTo(believed ? at : NOW);
  }

  @Test
  void fitsATagHoweverMuchIsBrokenAndTellsNoneOfItTwice() {
    List<Fault> faults =
        IntStream.range(0, 60)
            .mapToObj(i -> InMemoryProbes.finding("check-" + i, Outcome.FAILED))
            .map(finding -> new Fault(Fault.Vantage.OUTSIDE, finding))
            .toList();

    String tag = Memory.read(Map.of(), NOW).broken(NOW, faults);
    Memory.Broken broken = Memory.read(Map.of(Memory.FAULT, tag), NOW).broken().orElseThrow();

    assertThat(tag).hasSizeLessThanOrEqualTo(256).doesNotContain("...");
    assertThat(faults).allMatch(broken::knows);
  }
}
