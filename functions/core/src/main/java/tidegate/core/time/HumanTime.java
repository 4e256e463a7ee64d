package tidegate.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;
import tidegate.core.notice.Language;

/**
 * Times as a person reads them, in the site's zone and one language. The clock has 24 hours,
 * seconds are cut. Thread-safe.
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><td>instant</td><td>Sat 5 Dec 00:00 KST</td><td>12월 5일(토) 0시</td></tr>
 *   <tr><td>with its year</td><td>Sat 5 Dec 2026 09:30 KST</td><td>2026년 12월 5일(토) 9시 30분</td></tr>
 *   <tr><td>day</td><td>Sat 5 Dec</td><td>12월 5일(토)</td></tr>
 *   <tr><td>duration</td><td>1 day 2 h 40 min</td><td>1일 2시간 40분</td></tr>
 * </table>
 *
 * <p>Korean does not name the zone where it is Korea's own.
 */
public record HumanTime(Language language, ZoneId zone) {

  /** Nearer than this, a reader knows which year is meant. */
  private static final int MONTHS_WITHOUT_YEAR = 6;

  private static final String KOREAN_WEEKDAYS = "월화수목금토일";

  /** An instant with its year, where nobody knows when it will be read. */
  public String instant(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return clock(day(local.toLocalDate(), /* year= */ true), local);
  }

  /** An instant, with its year where it is more than six months from {@code now}. */
  public String instant(Instant at, Instant now) {
    ZonedDateTime local = at.atZone(zone);
    return clock(day(local.toLocalDate(), now), local);
  }

  /** A day of the site's calendar, with its year where it is more than six months from now. */
  public String day(LocalDate day, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    boolean near =
        !day.isBefore(today.minusMonths(MONTHS_WITHOUT_YEAR))
            && !day.isAfter(today.plusMonths(MONTHS_WITHOUT_YEAR));
    return day(day, !near);
  }

  /**
   * A duration in days of 24 hours, hours and minutes, without the parts that are zero; in seconds
   * where it is shorter than a minute. Zero is {@code 0 min}.
   *
   * @throws IllegalArgumentException where it is negative
   */
  public String duration(Duration length) {
    if (length.isNegative()) {
      throw new IllegalArgumentException("a duration below zero has no words: " + length);
    }
    if (length.isZero()) {
      return minutes(0);
    }
    if (length.toMinutes() == 0) {
      return seconds(Math.max(1, length.toSeconds()));
    }
    return (days(length.toDays()) + hours(length.toHoursPart()) + minutesAfter(length)).strip();
  }

  private String minutesAfter(Duration length) {
    return length.toMinutesPart() == 0 ? "" : minutes(length.toMinutesPart());
  }

  private String days(long days) {
    return days == 0
        ? ""
        : switch (language) {
          case ENGLISH -> days == 1 ? "1 day " : days + " days ";
          case KOREAN -> days + "일 ";
        };
  }

  private String hours(long hours) {
    return hours == 0
        ? ""
        : switch (language) {
          case ENGLISH -> hours + " h ";
          case KOREAN -> hours + "시간 ";
        };
  }

  private String minutes(long minutes) {
    return switch (language) {
      case ENGLISH -> minutes + " min";
      case KOREAN -> minutes + "분";
    };
  }

  private String seconds(long seconds) {
    return switch (language) {
      case ENGLISH -> seconds + " s";
      case KOREAN -> seconds + "초";
    };
  }

  private String day(LocalDate day, boolean year) {
    return switch (language) {
      case ENGLISH ->
          "%s %d %s%s"
              .formatted(
                  abbreviated(day.getDayOfWeek()),
                  day.getDayOfMonth(),
                  abbreviated(day.getMonth()),
                  year ? " " + day.getYear() : "");
      case KOREAN ->
          "%s%d월 %d일(%s)"
              .formatted(
                  year ? day.getYear() + "년 " : "",
                  day.getMonthValue(),
                  day.getDayOfMonth(),
                  KOREAN_WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1));
    };
  }

  /** Of a weekday or a month: English ones are known by their first three letters. */
  private static String abbreviated(Enum<?> name) {
    return name.name().charAt(0) + name.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  private String clock(String day, ZonedDateTime local) {
    return switch (language) {
      case ENGLISH ->
          "%s %02d:%02d %s".formatted(day, local.getHour(), local.getMinute(), zoneName(local));
      case KOREAN ->
          "%s %d시%s%s"
              .formatted(
                  day,
                  local.getHour(),
                  local.getMinute() == 0 ? "" : " " + local.getMinute() + "분",
                  zone.getId().equals("Asia/Seoul") ? "" : " " + zoneName(local));
    };
  }

  /** KST, CEST; {@code UTC-03:00} where a zone has no abbreviation. */
  private String zoneName(ZonedDateTime local) {
    boolean summer = zone.getRules().isDaylightSavings(local.toInstant());
    return TimeZone.getTimeZone(zone)
        .getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH)
        .replaceFirst("^GMT(?=[+-])", "UTC");
  }
}
