package tidegate.testbed.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tidegate.testbed.aws.StandInFixture;

class SchedulesTest {
  private static final String INPUT =
      """
      {"source":"aws.scheduler","detail-type":"Scheduled Event",
       "id":"<aws.scheduler.execution-id>","time":"<aws.scheduler.scheduled-time>"}\
      """;

  private final StandInFixture stage = new StandInFixture();

  @Test
  void sendsItsInputWithTimeAndIdFilled() {
    stage.aws.schedules().add("tick", "rate(5 minutes)", ZoneOffset.UTC, INPUT, "peaks");
    stage.minutes(10);
    assertThat(stage.functions.payloads("peaks"))
        .extracting(p -> p.get("time").getAsString())
        .containsExactly("2026-11-01T00:05:00Z", "2026-11-01T00:10:00Z");
    assertThat(stage.functions.payloads("peaks"))
        .extracting(p -> p.get("id").getAsString())
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesAScheduleThatCouldNeverRun() {
    var schedules = stage.aws.schedules();
    assertThatThrownBy(() -> schedules.add("a", "every day", ZoneOffset.UTC, INPUT, "peaks"))
        .hasMessageContaining("not a schedule expression");
    assertThatThrownBy(() -> schedules.add("a", "rate(5 minutes)", ZoneOffset.UTC, INPUT, "none"))
        .hasMessageContaining("no function none");
    assertThatThrownBy(() -> schedules.add("a", "rate(5 minutes)", ZoneOffset.UTC, "{", "peaks"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void firesCronInItsZone() {
    assertThat(next("cron(0 9 1 * ? *)", "Asia/Seoul", "2026-11-01T00:00:00Z"))
        .isEqualTo("2026-12-01T00:00:00Z");
    assertThat(next("cron(0/15 8-10 ? * MON-FRI *)", "UTC", "2026-11-06T10:45:00Z"))
        .isEqualTo("2026-11-09T08:00:00Z");
    assertThat(next("cron(30 0 L * ? *)", "UTC", "2026-11-01T00:00:00Z"))
        .isEqualTo("2026-11-30T00:30:00Z");
  }

  @Test
  void skipsATimeThatSummerTimeSkips() {
    assertThat(next("cron(30 2 * * ? *)", "America/New_York", "2027-03-13T12:00:00Z"))
        .isEqualTo("2027-03-15T06:30:00Z");
  }

  @Test
  void firesOnceAt() {
    var at = ScheduleExpression.parse("at(2026-11-05T09:00:00)", ZoneId.of("Asia/Seoul"));
    var when = Instant.parse("2026-11-05T00:00:00Z");
    assertThat(at.after(StandInFixture.START)).contains(when);
    assertThat(at.after(when)).isEmpty();
  }

  private static String next(String expression, String zone, String last) {
    return ScheduleExpression.parse(expression, ZoneId.of(zone))
        .after(Instant.parse(last))
        .orElseThrow()
        .toString();
  }
}
