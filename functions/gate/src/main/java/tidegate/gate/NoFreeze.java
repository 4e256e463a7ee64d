package tidegate.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.release.TagPattern;
import tidegate.core.verdict.Finding;

/**
 * Whether a peak's capacity is due while traffic would shift. The rollout began before the freeze,
 * which leaves it the time of the longest rollout; here only the shift itself is still to come.
 */
final class NoFreeze implements Step {

  /** CodeDeploy gives tasks that move five minutes in a shift; twice that is never too short. */
  private static final Duration SHIFT = Duration.ofMinutes(10);

  private final PeakCalendar calendar;
  private final TagPattern hotfixes;

  NoFreeze(PeakCalendar calendar, TagPattern hotfixes) {
    this.calendar = calendar;
    this.hotfixes = hotfixes;
  }

  @Override
  public String check() {
    return "freeze";
  }

  @Override
  public List<Finding> examine(Rollout rollout, Budget budget) {
    Instant now = rollout.asked();
    Optional<Freeze> freeze = calendar.freezeAt(now, SHIFT);
    if (freeze.isEmpty()) {
      return List.of(GatePhrases.noFreeze());
    }
    return List.of(
        rollout
            .tag()
            .filter(hotfixes::matches)
            .map(tag -> GatePhrases.hotfix(tag, freeze.get()))
            .orElseGet(() -> GatePhrases.frozen(freeze.get(), calendar.zone())));
  }
}
