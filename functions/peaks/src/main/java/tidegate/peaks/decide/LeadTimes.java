package tidegate.peaks.decide;

import java.time.Duration;
import java.time.Instant;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/** The moments of a window at which something is decided. */
public final class LeadTimes {

  /** A quota takes a day or two to be raised. */
  static final Duration AHEAD = Duration.ofDays(3);

  /** Even without a lead, tasks need a moment to start. */
  private static final Duration BOOT = Duration.ofMinutes(10);

  /** Policies lower the count in steps, so tasks are no leftover before. */
  private static final Duration PATIENCE = Duration.ofHours(3);

  private LeadTimes() {}

  /** When its readiness is looked at. */
  public static Instant readiness(Window window) {
    return window.leadStart().minus(AHEAD);
  }

  /** How long the floor waits for a rollout: one that may fail is better than a peak without. */
  public static Instant waitsUntil(Window window) {
    return window.leadStart().plus(window.lead().dividedBy(2));
  }

  /** When a floor that does not stand is late. */
  public static Instant late(Window window) {
    return latest(waitsUntil(window), window.leadStart().plus(Situation.TICK));
  }

  /** When a floor that does not stand is missed. */
  public static Instant missed(Window window) {
    return latest(window.start(), window.leadStart().plus(BOOT));
  }

  /** When tasks that are left after it are told. */
  public static Instant leftover(Window window) {
    return window.end().plus(PATIENCE);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
