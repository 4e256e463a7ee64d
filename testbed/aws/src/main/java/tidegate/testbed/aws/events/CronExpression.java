package tidegate.testbed.aws.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code minutes hours day-of-month month day-of-week year} in a zone. A time that a change to
 * summer time skips does not fire; one that comes twice fires once.
 */
record CronExpression(
    BitSet minutes,
    BitSet hours,
    BitSet days,
    boolean lastDay,
    BitSet months,
    BitSet weekdays,
    BitSet years,
    ZoneId zone)
    implements ScheduleExpression {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;
  private static final List<String> MONTHS =
      List.of(
          "", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> WEEKDAYS =
      List.of("", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  static CronExpression parse(String text, ZoneId zone) {
    var fields = List.of(text.trim().split("\\s+", -1));
    if (fields.size() != 6) {
      throw new IllegalArgumentException("cron needs six fields: " + text);
    }
    if (fields.get(2).equals("?") == fields.get(4).equals("?")) {
      throw new IllegalArgumentException("one of day-of-month and day-of-week must be ?: " + text);
    }
    return new CronExpression(
        CronField.parse(fields.get(0), 0, 59, List.of()),
        CronField.parse(fields.get(1), 0, 23, List.of()),
        CronField.parse(fields.get(2).equals("L") ? "?" : fields.get(2), 1, 31, List.of()),
        fields.get(2).equals("L"),
        CronField.parse(fields.get(3), 1, 12, MONTHS),
        CronField.parse(fields.get(4), 1, 7, WEEKDAYS),
        CronField.parse(fields.get(5), FIRST_YEAR, LAST_YEAR, List.of()),
        zone);
  }

  @Override
  public Optional<Instant> after(Instant last) {
    var day = last.atZone(zone).toLocalDate();
    while (day.getYear() <= LAST_YEAR) {
      if (fires(day)) {
        var firing = firing(day, last);
        if (firing.isPresent()) {
          return firing;
        }
      }
      day = day.plusDays(1);
    }
    return Optional.empty();
  }

  private boolean fires(LocalDate day) {
    boolean rightDay =
        lastDay ? day.getDayOfMonth() == day.lengthOfMonth() : days.get(day.getDayOfMonth());
    int sundayIsOne = day.getDayOfWeek().getValue() % 7 + 1;
    return rightDay
        && months.get(day.getMonthValue())
        && weekdays.get(sundayIsOne)
        && years.get(day.getYear());
  }

  private Optional<Instant> firing(LocalDate day, Instant last) {
    for (int h = hours.nextSetBit(0); h >= 0; h = hours.nextSetBit(h + 1)) {
      for (int m = minutes.nextSetBit(0); m >= 0; m = minutes.nextSetBit(m + 1)) {
        var wanted = LocalTime.of(h, m);
        var at = ZonedDateTime.of(day, wanted, zone);
        if (at.toLocalTime().equals(wanted) && at.toInstant().isAfter(last)) {
          return Optional.of(at.toInstant());
        }
      }
    }
    return Optional.empty();
  }
}
