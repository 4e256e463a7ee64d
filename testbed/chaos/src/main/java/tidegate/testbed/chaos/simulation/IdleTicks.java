package tidegate.testbed.chaos.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import tidegate.testbed.aws.account.JournalEntry;

/**
 * Jumps over ticks of hours in which there is nothing to decide: nothing changed since long before
 * the tick that ran last, and no moment of the calendar is near. In a full month no tick is jumped
 * over.
 */
final class IdleTicks {
  /** In which every tick is played after a change. */
  private static final Duration DENSE = Duration.ofMinutes(12);

  /** In which some are: longer than anything here waits before it acts on what it saw. */
  private static final Duration THIN = Duration.ofMinutes(50);

  private static final Duration THIN_STEP = Duration.ofMinutes(19);
  private static final Duration SPARSE = Duration.ofHours(8);
  private static final Duration BEFORE_A_MOMENT = Duration.ofMinutes(11);
  private static final Duration AFTER_A_MOMENT = Duration.ofMinutes(11);

  private final boolean full;
  private final NavigableSet<Instant> moments;
  private final Map<String, Instant> ran = new HashMap<>();
  private Instant stirred;

  /**
   * @param start of the month, which may lie inside a peak: its first ticks are all played
   */
  IdleTicks(boolean full, Instant start, Collection<Instant> moments) {
    this.full = full;
    stirred = start;
    this.moments = new TreeSet<>(moments);
  }

  void happened(JournalEntry entry) {
    boolean stirs =
        switch (entry) {
          case JournalEntry.EventSent _,
              JournalEntry.NoticePublished _,
              JournalEntry.ServiceEvent _,
              JournalEntry.DeadLettered _ ->
              false;
          // What was killed or met a fault left undone what it was called for.
          case JournalEntry.FunctionEnded ended -> ended.failed();
          default -> true;
        };
    if (stirs) {
      stir(entry.at());
    }
  }

  /** Something changed that no journal has. */
  void stir(Instant at) {
    stirred = at.isAfter(stirred) ? at : stirred;
  }

  /** A tick was lost: the schedule did not run, and its next tick is played. */
  void lost(String schedule) {
    ran.put(schedule, Instant.EPOCH);
  }

  /** Whether a schedule's tick is jumped over. */
  boolean jumps(String schedule, Instant now) {
    if (full) {
      return false;
    }
    Duration quiet = Duration.between(stirred, now);
    Duration rested = Duration.between(ran.getOrDefault(schedule, stirred), now);
    boolean due =
        quiet.compareTo(DENSE) <= 0
            || near(now)
            || rested.compareTo(quiet.compareTo(THIN) <= 0 ? THIN_STEP : SPARSE) >= 0;
    if (due) {
      ran.put(schedule, now);
    }
    return !due;
  }

  private boolean near(Instant now) {
    Instant next = moments.ceiling(now.minus(AFTER_A_MOMENT));
    return next != null && !next.isAfter(now.plus(BEFORE_A_MOMENT));
  }
}
