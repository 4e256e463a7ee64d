package tidegate.peaks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.calendar.Window;
import tidegate.core.policy.FloorBounds.MaxRaise;

class MemoryTagsTest {

  private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
  private static final Window WINDOW = window(START);

  @Test
  void survivesItsOwnTags() {
    Memory memory =
        Memory.EMPTY
            .at(START)
            .with(new Mark.MinSet(10))
            .with(new Mark.MaxRaised(new MaxRaise(6, 20)))
            .with(new Mark.OthersMin(OptionalInt.of(4)))
            .with(new Mark.Drift(START))
            .with(new Mark.Told(WINDOW, MemoryWord.RAISED))
            .with(new Mark.Told(WINDOW, MemoryWord.PROVED));

    Map<String, String> tags = MemoryTags.changes(memory, Map.of());

    assertThat(tags)
        .containsOnly(
            Map.entry(
                "tidegate:peaks",
                "at=2026-11-24T15:00:00Z set=10 max=6/20 alone=4 drift=2026-11-24T15:00:00Z"),
            Map.entry("tidegate:peaks:1", "20261124T1500Z/10=raised+proved"));
    assertThat(MemoryTags.read(tags, START)).isEqualTo(memory);
    assertThat(MemoryTags.changes(memory, tags)).isEmpty();
  }

  @Test
  void readsWhatAVersionBeforeThisOneRemembered() {
    Map<String, String> tags =
        Map.of("tidegate:peaks", "at=2026-11-24T15:00:00Z set=10 20261124T1500Z/10=proved+raised");

    Memory memory = MemoryTags.read(tags, START);

    assertThat(memory.has(WINDOW, MemoryWord.PROVED)).isTrue();
    assertThat(memory.min()).hasValue(10);
  }

  @Test
  void takesTheTagOfTheOldestWindowAndNeverMoreThanItsShare() {
    Map<String, String> tags = new HashMap<>();
    for (int peak = 0; peak < 500; peak++) {
      Instant at = START.plus(Duration.ofHours(6L * peak));
      Memory memory = MemoryTags.read(tags, at);
      for (MemoryWord word : MemoryWord.values()) {
        memory = memory.with(new Mark.Told(window(at), word));
      }
      tags.putAll(MemoryTags.changes(memory.at(at), tags));

      assertThat(tags).hasSizeLessThanOrEqualTo(1 + MemoryTags.SLOTS);
      Memory again = MemoryTags.read(tags, at);
      for (int back = 0; back < Math.min(peak, MemoryTags.SLOTS - 1); back++) {
        Window recent = window(at.minus(Duration.ofHours(6L * back)));
        assertThat(again.has(recent, MemoryWord.PROVED)).isTrue();
      }
    }
    assertThat(tags.values())
        .allSatisfy(value ->
            assertThat(value).hasSizeLessThanOrEqualTo(256).matches("[\\p{L}\\p{N} _.:/=+@-]*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what = is / this=",
        "at=yesterday set=-1 max=6 alone=many drift=",
        "at=2030-01-01T00:00:00Z drift=2030-01-01T00:00:00Z 20300101T0000Z/10=proved",
        "at=2026-11-24T16:00:01Z"
      })
  void forgetsWhatItCannotReadAndWhatLiesInTheFuture(String head) {
    Map<String, String> tags = Map.of("tidegate:peaks", head, "tidegate:peaks:1", head);

    assertThat(MemoryTags.read(tags, START)).isEqualTo(Memory.EMPTY);
  }

  @Test
  void forgetsAWord() {
    Memory memory =
        Memory.EMPTY
            .with(new Mark.Told(WINDOW, MemoryWord.SHORT))
            .with(new Mark.Untold(WINDOW, MemoryWord.SHORT));

    assertThat(memory.has(WINDOW, MemoryWord.SHORT)).isFalse();
  }

  private static Window window(Instant start) {
    return new Window(start.minusSeconds(3600), start, start.plusSeconds(7200), 10, "peak");
  }
}
