package tidegate.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final Instant START = Instant.parse("2026-12-05T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(2));
  private static final Window WINDOW =
      new Window(START.minus(Duration.ofHours(1)), START, END, 10, "peak of the 5th");

  @Test
  void startsWhenTheLeadIsOverAndNotLater() {
    assertThat(WINDOW.started(START.minusMillis(1))).isFalse();
    assertThat(WINDOW.started(START)).isTrue();
    assertThat(WINDOW.started(END.minusMillis(1))).isTrue();
    assertThat(WINDOW.started(END)).isFalse();
  }

  @Test
  void isPaidForFromItsLead() {
    assertThat(WINDOW.held()).isEqualTo(Duration.ofHours(49));
  }
}
