package tidegate.core.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How long a peak lasts: calendar days in the zone, then exact time. {@code P2D} ends at the same
 * hour two days on, be it 47, 48 or 49 hours later; {@code PT48H} is 48 hours.
 */
record Length(int days, Duration time) {

  /**
   * Reads {@code P2D}, {@code P1W}, {@code PT36H} or {@code P1DT12H}.
   *
   * @throws DateTimeException where it is none of these
   */
  static Length parse(String text) {
    int split = text.indexOf('T');
    String date = split < 0 ? text : text.substring(0, split);
    Duration time = split < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(split));
    if (date.equals("P") && split > 0) {
      return new Length(0, time);
    }
    var period = Period.parse(date);
    if (period.toTotalMonths() != 0) {
      throw new DateTimeException("months differ in length: " + text);
    }
    return new Length(Math.toIntExact(period.get(ChronoUnit.DAYS)), time);
  }

  boolean isPositive() {
    return days >= 0 && !time.isNegative() && (days > 0 || !time.isZero());
  }

  /** Never less than the real length, whatever the zone does. */
  long daysAtMost() {
    return days + time.toDays() + 2;
  }

  /** An end that the clock shows twice is the later one: capacity rather stays an hour longer. */
  Instant after(LocalDateTime start, ZoneId zone) {
    if (days == 0) {
      return start.atZone(zone).toInstant().plus(time);
    }
    return start.plusDays(days).atZone(zone).withLaterOffsetAtOverlap().toInstant().plus(time);
  }
}
