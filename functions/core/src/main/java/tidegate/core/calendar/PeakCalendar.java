package tidegate.core.calendar;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tidegate.core.settings.SettingsException;

/**
 * When how many tasks must stand. Every answer follows from the instant asked alone, so ticks that
 * are late, doubled or out of order decide alike. Immutable.
 */
public final class PeakCalendar {

  /** As far as freezes that touch are merged; a calendar without a gap never thaws. */
  private static final Duration HORIZON = Duration.ofDays(370);

  private final ZoneId zone;
  private final int baseline;
  private final int max;
  private final List<Rule> rules;

  PeakCalendar(ZoneId zone, int baseline, int max, List<Rule> rules) {
    this.zone = zone;
    this.baseline = baseline;
    this.max = max;
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads the calendar's JSON: {@code zone} (UTC), {@code baseline} and {@code max} tasks, {@code
   * peaks} with {@code days} (of the month) or {@code weekdays}, {@code length}, {@code floor},
   * {@code lead} (PT1H), {@code from} (00:00) and {@code why}; {@code extra} windows with {@code
   * from}, {@code length}, {@code floor}, {@code lead} and {@code why}; {@code skip} dates on which
   * a peak of a month does not start.
   *
   * @throws SettingsException naming every fault, unknown keys among them
   */
  public static PeakCalendar parse(String json) {
    return new CalendarReader().read(json);
  }

  /** The minimum capacity at an instant. */
  public Floor floorAt(Instant at) {
    return windows(at, at.plusNanos(1)).stream()
        .min(comparingInt(Window::floor).reversed().thenComparing(Window::start))
        .map(window -> new Floor(window.floor(), window.why(), Optional.of(window)))
        .orElseGet(() -> new Floor(baseline, "baseline", Optional.empty()));
  }

  /**
   * The freeze in force at an instant; freezes that overlap or touch are one.
   *
   * @param longestRollout how long before a lead no rollout may start
   */
  public Optional<Freeze> freezeAt(Instant at, Duration longestRollout) {
    return freezes(at.minus(HORIZON), at.plus(HORIZON), longestRollout).stream()
        .filter(freeze -> freeze.holds(at))
        .findFirst();
  }

  /** Every merged freeze that the windows between two instants make, in order of time. */
  public List<Freeze> freezes(Instant from, Instant to, Duration longestRollout) {
    return windows(from, to.plus(longestRollout)).stream()
        .map(window -> window.freeze(longestRollout))
        .collect(Merger::new, Merger::add, Merger::addAll)
        .merged();
  }

  /** Windows whose floor is in force at any time in {@code [from, to)}, by their lead's start. */
  public List<Window> windows(Instant from, Instant to) {
    return rules.stream()
        .flatMap(rule -> windows(rule, from, to))
        .filter(window -> window.leadStart().isBefore(to) && window.end().isAfter(from))
        .sorted(comparing(Window::leadStart).thenComparing(Window::start))
        .toList();
  }

  private Stream<Window> windows(Rule rule, Instant from, Instant to) {
    // A day of margin each way: a zone may show another date than the instant's neighbours.
    LocalDate first =
        from.atZone(zone).toLocalDate().minusDays(rule.shape().length().daysAtMost() + 1);
    LocalDate last = to.plus(rule.shape().lead()).atZone(zone).toLocalDate().plusDays(1);
    return rule.starts(first, last).flatMap(start -> rule.window(start, zone).stream());
  }

  /** Tasks outside of every peak. */
  public int baseline() {
    return baseline;
  }

  /** Tasks at most, for policies that scale by load. */
  public int max() {
    return max;
  }

  /** The zone whose calendar days are meant. */
  public ZoneId zone() {
    return zone;
  }
}
