package tidegate.peaks.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsScheduleTest {
  /** A Wednesday. */
  private static final Instant FROM = Instant.parse("2026-11-25T00:00:00Z");

  private static final Instant TO = Instant.parse("2026-11-27T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(0 22 * * ? *) | 2026-11-25T22:00:00Z",
        "cron(30 9 ? * MON-FRI *) | 2026-11-25T09:30:00Z",
        "cron(0 1 ? * 5 *) | 2026-11-26T01:00:00Z",
        "cron(0/15 3,4 26 NOV ? 2026) | 2026-11-26T03:00:00Z",
        "cron(0 0 L * ? *) | 2026-11-25T00:00:00Z",
        "at(2026-11-26T10:00:00) | 2026-11-26T10:00:00Z"
      })
  void firesWithin(String schedule, Instant at) {
    assertThat(AwsSchedule.firstIn(schedule, ZoneOffset.UTC, FROM, TO)).contains(at);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cron(0 22 ? * SUN *)",
        "cron(0 22 1 * ? *)",
        "cron(0 22 * 12 ? *)",
        "at(2026-11-27T00:00:00)",
        "rate(1 day)",
        "nonsense"
      })
  void doesNotFireWithinAsFarAsIsKnown(String schedule) {
    assertThat(AwsSchedule.firstIn(schedule, ZoneOffset.UTC, FROM, TO)).isEmpty();
  }

  @Test
  void isMeantInItsZone() {
    assertThat(AwsSchedule.firstIn("cron(0 8 * * ? *)", ZoneId.of("Asia/Seoul"), FROM, TO))
        .isEqualTo(Optional.of(Instant.parse("2026-11-25T23:00:00Z")));
  }
}
