package tidegate.peaks.readiness;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of RDS in UTC, {@code hh24:mi-hh24:mi} of each day or {@code ddd:hh24:mi-ddd:hh24:mi} of
 * each week.
 *
 * @param day empty where it is each day's
 */
record UtcWindow(Optional<DayOfWeek> day, LocalTime start, Duration length) {

  private static final Pattern FORM =
      Pattern.compile("(?:(\\w{3}):)?(\\d\\d:\\d\\d)-(?:(\\w{3}):)?(\\d\\d:\\d\\d)");

  /** What does not parse overlaps nothing. */
  static UtcWindow parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return new UtcWindow(Optional.empty(), LocalTime.MIDNIGHT, Duration.ZERO);
    }
    LocalTime start = LocalTime.parse(form.group(2));
    Duration length = Duration.between(start, LocalTime.parse(form.group(4)));
    return new UtcWindow(
        Optional.ofNullable(form.group(1)).map(UtcWindow::dayOfWeek),
        start,
        length.isNegative() ? length.plusDays(1) : length);
  }

  boolean overlaps(Instant from, Instant to) {
    LocalDate first = from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    LocalDate last = to.atZone(ZoneOffset.UTC).toLocalDate();
    return !length.isZero()
        && first
            .datesUntil(last.plusDays(1))
            .filter(date -> day.isEmpty() || day.get() == date.getDayOfWeek())
            .map(date -> date.atTime(start).toInstant(ZoneOffset.UTC))
            .anyMatch(begin -> begin.isBefore(to) && begin.plus(length).isAfter(from));
  }

  private static DayOfWeek dayOfWeek(String abbreviation) {
    String wanted = abbreviation.toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(wanted)) {
        return day;
      }
    }
    return DayOfWeek.SUNDAY;
  }
}
