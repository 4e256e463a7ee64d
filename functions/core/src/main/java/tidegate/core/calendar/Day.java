package tidegate.core.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** Which days of a month: counted from its start or its end, or by their weekday. */
sealed interface Day {

  /** The days in that month, in order; none where it is too short to have it. */
  Stream<LocalDate> in(YearMonth month);

  /** Whether a person would name the day by its weekday. */
  default boolean isWeekday() {
    return switch (this) {
      case FromStart _, FromEnd _ -> false;
      case Every _, Nth _ -> true;
    };
  }

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
    if (day.in(YearMonth.of(2024, 1)).findAny().isEmpty()) {
      throw new DateTimeException("no month has it: " + text);
    }
    return day;
  }

  /** The 31st is skipped in shorter months. */
  record FromStart(int number) implements Day {
    @Override
    public Stream<LocalDate> in(YearMonth month) {
      return number >= 1 && month.isValidDay(number)
          ? Stream.of(month.atDay(number))
          : Stream.empty();
    }
  }

  /** Zero is the last day. */
  record FromEnd(int before) implements Day {
    @Override
    public Stream<LocalDate> in(YearMonth month) {
      return before < month.lengthOfMonth()
          ? Stream.of(month.atEndOfMonth().minusDays(before))
          : Stream.empty();
    }
  }

  /** Every such weekday. */
  record Every(DayOfWeek weekday) implements Day {
    @Override
    public Stream<LocalDate> in(YearMonth month) {
      return month
          .atDay(1)
          .with(TemporalAdjusters.nextOrSame(weekday))
          .datesUntil(month.atEndOfMonth().plusDays(1), Period.ofWeeks(1));
    }
  }

  /** The first to the fifth such weekday, or (-1) the last; months without a fifth are skipped. */
  record Nth(int nth, DayOfWeek weekday) implements Day {
    @Override
    public Stream<LocalDate> in(YearMonth month) {
      LocalDate date = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
      return YearMonth.from(date).equals(month) ? Stream.of(date) : Stream.empty();
    }
  }
}
