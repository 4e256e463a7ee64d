package tidegate.probe.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the directive unavailable_after, whose day is written in any of the widely used forms: RFC
 * 822, RFC 850, ISO 8601.
 */
final class ShownUntil {

  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DIRECTIVE = Pattern.compile("unavailable_after\\s*:(.{1,80})");
  private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})[ -]" + MONTH + "[ -](\\d{4}|\\d{2})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + "\\s+(\\d{1,2}),?\\s+(\\d{4})\\b");

  private ShownUntil() {}

  /** Whether these directives, in lower case, name a day before this one. */
  static boolean isOver(String directives, LocalDate today) {
    return DIRECTIVE
        .matcher(directives)
        .results()
        .flatMap(found -> day(found.group(1)).stream())
        .anyMatch(day -> day.isBefore(today));
  }

  private static Optional<LocalDate> day(String text) {
    return first(NUMBERS, text)
        .flatMap(found -> date(found.group(1), found.group(2), found.group(3)))
        .or(() ->
            first(DAY_FIRST, text)
                .flatMap(found -> date(found.group(3), month(found.group(2)), found.group(1))))
        .or(() ->
            first(MONTH_FIRST, text)
                .flatMap(found -> date(found.group(3), month(found.group(1)), found.group(2))));
  }

  private static Optional<MatchResult> first(Pattern form, String text) {
    return form.matcher(text).results().findFirst();
  }

  private static String month(String name) {
    return Integer.toString(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      int written = Integer.parseInt(year);
      return Optional.of(
          LocalDate.of(
              written < 100 ? 2000 + written : written,
              Integer.parseInt(month),
              Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
