package tidegate.testbed.peak.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TraceCsvTest {

  @Test
  void readsMinutesInAnyOrderWithAHeaderAndFurtherColumns() {
    var trace =
        TraceCsv.read(
            "mine.csv",
            """
            minute,requests,seconds
            2026-11-25T09:01:00+09:00,20,0.31
            # a remark
            2026-11-25T00:00:00Z,10.0,
            """);

    assertThat(trace.start()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(trace.requests()).containsExactly(10, 20);
  }

  @Test
  void bridgesAShortGapAndTakesALongOneForZero() {
    var trace =
        TraceCsv.read(
            "gaps", "2026-11-25T00:00:00Z,10\n2026-11-25T00:02:00Z,20\n2026-11-25T01:00:00Z,30");

    assertThat(trace.at(1)).isEqualTo(15);
    assertThat(trace.at(30)).isZero();
    assertThat(trace.gaps()).isEqualTo(1 + 57);
  }

  @Test
  void namesEveryFaultAtOnce() {
    assertThatThrownBy(() ->
            TraceCsv.read(
                "bad.csv",
                "today,1\n2026-11-25T00:00:00Z,-3\n2026-11-25T00:01:00Z\n"
                    + "2026-11-25T00:02:00Z,1\n2026-11-25T00:02:30Z,1"))
        .isInstanceOf(TraceException.class)
        .hasMessageContainingAll(
            "bad.csv", "line 1 is not", "line 2 counts -3", "line 3 is not", "line 5 counts");
  }

  @Test
  void refusesAFileWithoutAMinuteAndOneThatSpansYears() {
    assertThatThrownBy(() -> TraceCsv.read("empty", "minute,requests\n"))
        .hasMessageContaining("no minute");
    assertThatThrownBy(
            () -> TraceCsv.read("long", "1995-07-01T00:00:00Z,1\n2026-07-01T00:00:00Z,1"))
        .hasMessageContaining("more than 100 days");
  }
}
