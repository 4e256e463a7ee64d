package tidegate.core.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;

/**
 * When a freeze holds. A start leaves the longest rollout to a peak's lead; a shift leaves the
 * shift alone, since its rollout was let start. A person's freeze holds for starts and shifts
 * alike: whoever says it wants the site to stay as it is.
 *
 * @param longestRollout no rollout starts closer than this to a lead
 * @param byHand the freeze in force that a person said
 */
public record Freezes(PeakCalendar calendar, Duration longestRollout, Optional<Freeze> byHand) {
  /** CodeDeploy gives tasks that move five minutes in a shift; twice that is never too short. */
  public static final Duration SHIFT = Duration.ofMinutes(10);

  /** The freeze in which no rollout may start now. */
  public Optional<Freeze> atStart(Instant now) {
    return at(now, longestRollout);
  }

  /** The freeze in which no traffic may shift now. */
  public Optional<Freeze> atShift(Instant now) {
    return at(now, SHIFT);
  }

  /**
   * A peak's freeze that touches a person's is one with it, so that nothing is promised between.
   */
  private Optional<Freeze> at(Instant now, Duration margin) {
    Optional<Freeze> peaks = calendar.freezeAt(now, margin);
    if (byHand.isEmpty()) {
      return peaks;
    }
    Freeze said = byHand.get();
    Freeze whole = peaks.map(said::merge).orElse(said);
    return Optional.of(calendar.freezeAt(said.until(), margin).map(whole::merge).orElse(whole));
  }
}
