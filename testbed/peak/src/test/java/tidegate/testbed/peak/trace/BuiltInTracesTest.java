package tidegate.testbed.peak.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BuiltInTracesTest {
  private static final LocalDate FIRST = LocalDate.parse("2027-01-01");

  @Test
  void nasasTwoWeeksHoldTheLaunchOfThe13th() {
    var trace = NasaTrace.read();

    assertThat(trace.minutes()).isEqualTo(14 * 1440);
    assertThat(trace.highest()).isEqualTo(405);
    assertThat(trace.start().plusSeconds(trace.busiest() * 60L))
        .isBetween(Instant.parse("1995-07-13T13:00:00Z"), Instant.parse("1995-07-13T15:00:00Z"));
    // Of the log itself: requests of 13 July 1995.
    assertThat(Arrays.stream(trace.between(10 * 1440, 11 * 1440).requests()).sum())
        .isEqualTo(134_203);
  }

  @Test
  void thePaydayComesOnThe5thAndThe25thAndIsTheSameForOneSeed() {
    var month = PaydayTrace.usual().days(FIRST, FIRST.plusMonths(1), PaydayTrace.random(1));

    assertThat(month)
        .isEqualTo(PaydayTrace.usual().days(FIRST, FIRST.plusMonths(1), PaydayTrace.random(1)));
    assertThat(month.busiest() / 1440 + 1).isIn(5, 25);
    assertThat(month.highest()).isBetween(6_000, 9_000);
    assertThat(month.between(9 * 1440, 20 * 1440).highest()).isLessThan(1_000);
  }
}
