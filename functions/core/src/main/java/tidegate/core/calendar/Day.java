package tidegate.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A day of any month, counted from its start or its end. */
sealed interface Day {

  /** The day in that month; empty where the month is too short to have it. */
  Optional<LocalDate> in(YearMonth month);

  /**
   * Reads {@code 5}, {@code last} or {@code last-1}.
   *
   * @throws DateTimeException where it is none of these, or no month has that day
   */
  static Day parse(String text) {
    boolean last = text.equals("last");
    boolean beforeLast = text.matches("last-\\d{1,2}");
    if (!last && !beforeLast && !text.matches("\\d{1,2}")) {
      throw new DateTimeException(text);
    }
    int number = last ? 0 : Integer.parseInt(beforeLast ? text.substring(5) : text);
    Day day = last || beforeLast ? new FromEnd(number) : new FromStart(number);
    if (day.in(YearMonth.of(2024, 1)).isEmpty()) {
      throw new DateTimeException("no month has it: " + text);
    }
    return day;
  }

  /** The 31st is skipped in shorter months. */
  record FromStart(int number) implements Day {
    @Override
    public Optional<LocalDate> in(YearMonth month) {
      return number >= 1 && month.isValidDay(number)
          ? Optional.of(month.atDay(number))
          : Optional.empty();
    }
  }

  /** Zero is the last day. */
  record FromEnd(int before) implements Day {
    @Override
    public Optional<LocalDate> in(YearMonth month) {
      return before < month.lengthOfMonth()
          ? Optional.of(month.atEndOfMonth().minusDays(before))
          : Optional.empty();
    }
  }
}
