package tidegate.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes windows. */
sealed interface Rule {

  /** Local starts from one date to another, both included. */
  Stream<LocalDateTime> starts(LocalDate from, LocalDate to);

  Shape shape();

  /** The window that begins at a local start; empty where the zone has no such time at all. */
  default Optional<Window> window(LocalDateTime local, ZoneId zone) {
    Instant start = local.atZone(zone).toInstant();
    Instant end = shape().length().after(local, zone);
    if (!start.isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(
        new Window(
            start.minus(shape().lead()),
            start,
            end,
            shape().floor(),
            shape().why().map(PeakName::given).orElseGet(() -> name(local.toLocalDate()))));
  }

  /** What a window that starts on that day is called where the calendar gives it no name. */
  PeakName name(LocalDate day);

  /** What each window of a rule is like. */
  record Shape(Length length, Duration lead, int floor, Optional<String> why) {}

  /** A peak on days of every month, but not on dates to skip. */
  record Monthly(List<Day> days, LocalTime from, List<LocalDate> skip, Shape shape)
      implements Rule {

    @Override
    public Stream<LocalDateTime> starts(LocalDate first, LocalDate last) {
      return Stream.iterate(
              YearMonth.from(first),
              month -> !month.isAfter(YearMonth.from(last)),
              month -> month.plusMonths(1))
          .flatMap(month -> days.stream().flatMap(day -> day.in(month)))
          .distinct()
          .filter(date -> !date.isBefore(first) && !date.isAfter(last) && !skip.contains(date))
          .map(date -> date.atTime(from));
    }

    boolean startsOn(LocalDate date) {
      return days.stream().flatMap(day -> day.in(YearMonth.from(date))).anyMatch(date::equals);
    }

    @Override
    public PeakName name(LocalDate day) {
      return days.stream().allMatch(Day::isWeekday)
          ? PeakName.ofWeekday(day.getDayOfWeek())
          : PeakName.ofDay(day.getDayOfMonth());
    }
  }

  /** A window of its own, once. */
  record Once(LocalDateTime at, Shape shape) implements Rule {
    @Override
    public Stream<LocalDateTime> starts(LocalDate first, LocalDate last) {
      LocalDate date = at.toLocalDate();
      return date.isBefore(first) || date.isAfter(last) ? Stream.empty() : Stream.of(at);
    }

    @Override
    public PeakName name(LocalDate day) {
      return PeakName.ofDay(day.getDayOfMonth());
    }
  }
}
