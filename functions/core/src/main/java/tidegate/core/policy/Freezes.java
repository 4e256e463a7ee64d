package tidegate.core.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;

/**
 * When a freeze holds. A start leaves the longest rollout to a peak's lead; a shift leaves the
 * shift alone, since its rollout was let start.
 *
 * @param longestRollout no rollout starts closer than this to a lead
 */
public record Freezes(PeakCalendar calendar, Duration longestRollout) {
  /** CodeDeploy gives tasks that move five minutes in a shift; twice that is never too short. */
  public static final Duration SHIFT = Duration.ofMinutes(10);

  /** The freeze in which no rollout may start now. */
  public Optional<Freeze> atStart(Instant now) {
    return calendar.freezeAt(now, longestRollout);
  }

  /** The freeze in which no traffic may shift now. */
  public Optional<Freeze> atShift(Instant now) {
    return calendar.freezeAt(now, SHIFT);
  }
}
