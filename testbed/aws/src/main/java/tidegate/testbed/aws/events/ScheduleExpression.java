package tidegate.testbed.aws.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** An EventBridge Scheduler expression: when it fires next. */
sealed interface ScheduleExpression
    permits ScheduleExpression.Rate, ScheduleExpression.At, CronExpression {
  /** The first firing after {@code last}, which is the last one or the schedule's creation. */
  Optional<Instant> after(Instant last);

  /**
   * Reads {@code rate(…)}, {@code at(…)} or {@code cron(…)}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static ScheduleExpression parse(String text, ZoneId zone) {
    var call = Pattern.compile("(rate|at|cron)\\((.*)\\)").matcher(text);
    if (!call.matches()) {
      throw new IllegalArgumentException("not a schedule expression: " + text);
    }
    return switch (call.group(1)) {
      case "rate" -> new Rate(Rate.period(call.group(2)));
      case "at" -> new At(LocalDateTime.parse(call.group(2)).atZone(zone).toInstant());
      default -> CronExpression.parse(call.group(2), zone);
    };
  }

  /** Every {@code period} from the schedule's creation. */
  record Rate(Duration period) implements ScheduleExpression {
    @Override
    public Optional<Instant> after(Instant last) {
      return Optional.of(last.plus(period));
    }

    private static Duration period(String text) {
      var parts = Pattern.compile("(\\d+) (minute|hour|day)s?").matcher(text);
      if (!parts.matches() || parts.group(1).equals("0")) {
        throw new IllegalArgumentException("not a rate: " + text);
      }
      long count = Long.parseLong(parts.group(1));
      return switch (parts.group(2)) {
        case "minute" -> Duration.ofMinutes(count);
        case "hour" -> Duration.ofHours(count);
        default -> Duration.ofDays(count);
      };
    }
  }

  /** Once. */
  record At(Instant when) implements ScheduleExpression {
    @Override
    public Optional<Instant> after(Instant last) {
      return when.isAfter(last) ? Optional.of(when) : Optional.empty();
    }
  }
}
