package tidegate.core.calendar;

import java.time.DayOfWeek;
import java.util.Locale;
import tidegate.core.notice.Language;

/**
 * What people call a peak.
 *
 * @param given the calendar's own words; else it is named after its day
 */
public record PeakName(String english, String korean, boolean given) {

  private static final String KOREAN_WEEKDAYS = "월화수목금토일";

  /** The calendar's own words are the same in every language. */
  static PeakName given(String words) {
    return new PeakName(words, words, /* given= */ true);
  }

  static PeakName ofDay(int dayOfMonth) {
    return new PeakName(
        "peak of the " + ordinal(dayOfMonth), dayOfMonth + "일 피크", /* given= */ false);
  }

  static PeakName ofWeekday(DayOfWeek day) {
    return new PeakName(
        day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT) + " peak",
        KOREAN_WEEKDAYS.charAt(day.getValue() - 1) + "요일 피크",
        /* given= */ false);
  }

  /** The name in a language. */
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case KOREAN -> korean;
    };
  }

  /** As it stands in an English sentence: "the peak of the 25th", but "Christmas". */
  public String the() {
    return given ? english : "the " + english;
  }

  private static String ordinal(int day) {
    int last = day / 10 == 1 ? 0 : day % 10;
    return day
        + switch (last) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
