package tidegate.core.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an entry of {@code weekdays}: {@code MON} or {@code Monday}, a range such as {@code
 * MON-FRI} ({@code SAT-MON} goes over the week's end), or one of a month such as {@code second
 * TUE}, {@code 2nd Tuesday} or {@code last FRI}. Case does not matter.
 */
final class Weekdays {

  static final String FORM = "a weekday such as MON, a range such as MON-FRI, or second TUE";

  private static final Pattern ENTRY = Pattern.compile("(?:(\\w+) +)?([a-z]+)(?: *- *([a-z]+))?");

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("1st", 1),
          Map.entry("second", 2),
          Map.entry("2nd", 2),
          Map.entry("third", 3),
          Map.entry("3rd", 3),
          Map.entry("fourth", 4),
          Map.entry("4th", 4),
          Map.entry("fifth", 5),
          Map.entry("5th", 5),
          Map.entry("last", -1));

  private Weekdays() {}

  /**
   * The days that an entry names.
   *
   * @throws DateTimeException where it is none
   */
  static List<Day> parse(String text) {
    Matcher entry = ENTRY.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!entry.matches() || (entry.group(1) != null && entry.group(3) != null)) {
      throw new DateTimeException(text);
    }
    DayOfWeek first = weekday(entry.group(2));
    if (entry.group(1) != null) {
      return List.of(new Day.Nth(ordinal(entry.group(1)), first));
    }
    return range(first, entry.group(3) == null ? first : weekday(entry.group(3)));
  }

  private static List<Day> range(DayOfWeek first, DayOfWeek last) {
    List<Day> days = new ArrayList<>();
    DayOfWeek day = first;
    while (day != last) {
      days.add(new Day.Every(day));
      day = day.plus(1);
    }
    days.add(new Day.Every(last));
    return days;
  }

  private static int ordinal(String word) {
    Integer nth = ORDINALS.get(word);
    if (nth == null) {
      throw new DateTimeException(word);
    }
    return nth;
  }

  private static DayOfWeek weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      if (word.equals(name) || word.equals(name.substring(0, 3))) {
        return day;
      }
    }
    throw new DateTimeException(word);
  }
}
