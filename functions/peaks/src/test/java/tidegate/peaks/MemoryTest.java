package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.calendar.Window;
import tidegate.peaks.Memory.Word;

class MemoryTest {

  private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
  private static final Window WINDOW =
      new Window(START.minusSeconds(3600), START, START.plusSeconds(7200), 10, "peak");

  @Test
  void survivesItsOwnTag() {
    String text =
        Memory.of(Map.of())
            .withMin(10)
            .with(Memory.key(WINDOW), Word.RAISED)
            .with(Memory.key(WINDOW), Word.PROVED)
            .at(START)
            .text();

    assertThat(text).isEqualTo("at=2026-11-24T15:00:00Z set=10 20261124T1500Z/10=proved+raised");
    Memory again = Memory.of(Map.of(Memory.TAG, text));
    assertThat(again.has(WINDOW, Word.PROVED)).isTrue();
    assertThat(again.has(WINDOW, Word.LATE)).isFalse();
    assertThat(again.min()).hasValue(10);
    assertThat(again.at()).isEqualTo(START);
    assertThat(again.text()).isEqualTo(text);
  }

  @Test
  void fitsIntoATagAndForgetsTheOldestFirst() {
    Memory memory = Memory.of(Map.of()).at(START);
    for (int day = 1; day <= 28; day++) {
      String key = "202611%02dT1500Z/10".formatted(day);
      memory = memory.with(key, Word.RAISED).with(key, Word.PROVED);
    }

    String text = memory.text();

    assertThat(text).hasSizeLessThanOrEqualTo(256).matches("[\\p{L}\\p{N} _.:/=+@-]*");
    assertThat(text).contains("20261128T1500Z").doesNotContain("20261101T1500Z");
  }

  @Test
  void forgetsAWord() {
    String key = Memory.key(WINDOW);

    Memory memory = Memory.of(Map.of()).with(key, Word.SHORT).without(key, Word.SHORT);

    assertThat(memory.has(key, Word.SHORT)).isFalse();
    assertThat(memory.at(START).text()).isEqualTo("at=2026-11-24T15:00:00Z");
  }
}
