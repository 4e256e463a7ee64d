package tidegate.peaks.readiness;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a scheduled action of Application Auto Scaling fires.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html">"Schedule
 *     recurring scaling actions using cron expressions"</a>
 */
final class AwsSchedule {
  private static final Pattern FORM = Pattern.compile("(cron|at)\\((.+)\\)");
  private static final int FIELDS = 6;
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private AwsSchedule() {}

  /**
   * The first time in {@code [from, to)}; empty where there is none, or the schedule is one that is
   * not read here, such as a rate.
   */
  static Optional<Instant> firstIn(String schedule, ZoneId zone, Instant from, Instant to) {
    Matcher form = FORM.matcher(schedule.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    return form.group(1).equals("at")
        ? at(form.group(2), zone).filter(time -> !time.isBefore(from) && time.isBefore(to))
        : cron(form.group(2).strip().split("\\s+"), zone, from, to);
  }

  private static Optional<Instant> at(String time, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(time.strip()).atZone(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> cron(String[] fields, ZoneId zone, Instant from, Instant to) {
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    ZonedDateTime time = from.truncatedTo(ChronoUnit.MINUTES).atZone(zone);
    while (time.toInstant().isBefore(to)) {
      boolean day =
          matches(fields[2], time.getDayOfMonth())
              && matches(fields[3], time.getMonthValue())
              && matches(fields[4], sundayFirst(time.getDayOfWeek()))
              && matches(fields[5], time.getYear());
      if (!day || !matches(fields[1], time.getHour())) {
        time = time.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
      } else if (matches(fields[0], time.getMinute()) && !time.toInstant().isBefore(from)) {
        return Optional.of(time.toInstant());
      } else {
        time = time.plus(Duration.ofMinutes(1));
      }
    }
    return Optional.empty();
  }

  /** 1 is Sunday. */
  private static int sundayFirst(DayOfWeek day) {
    return day.getValue() % 7 + 1;
  }

  /** A field with L, W or # is taken to match: rather a word too many. */
  private static boolean matches(String field, int value) {
    for (String part : field.toUpperCase(Locale.ROOT).split(",", -1)) {
      if (part.equals("*") || part.equals("?") || one(part, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean one(String part, int value) {
    try {
      String[] step = part.split("/", 2);
      String[] range = step[0].split("-", 2);
      int first = step[0].equals("*") ? 0 : number(range[0]);
      if (step.length == 2) {
        int last = range.length == 2 ? number(range[1]) : Integer.MAX_VALUE;
        int every = Integer.parseInt(step[1]);
        return value >= first && value <= last && (value - first) % Math.max(1, every) == 0;
      }
      return range.length == 2 ? value >= first && value <= number(range[1]) : value == first;
    } catch (NumberFormatException _) {
      return true;
    }
  }

  private static int number(String text) {
    if (MONTHS.contains(text)) {
      return MONTHS.indexOf(text) + 1;
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(text) && text.length() == 3) {
        return sundayFirst(day);
      }
    }
    return Integer.parseInt(text);
  }
}
