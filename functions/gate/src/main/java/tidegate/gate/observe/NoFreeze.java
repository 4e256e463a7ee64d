package tidegate.gate.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.HandFreeze;
import tidegate.core.policy.Freezes;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.core.verdict.Finding;

/**
 * Whether a freeze holds, or a peak's capacity is due, while traffic would shift, and this rollout
 * has to heed it.
 */
public final class NoFreeze implements HookStep {

  private final PeakCalendar calendar;
  private final Duration longestRollout;

  public NoFreeze(PeakCalendar calendar, Duration longestRollout) {
    this.calendar = calendar;
    this.longestRollout = longestRollout;
  }

  @Override
  public String check() {
    return "freeze";
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    Optional<Freeze> byHand = rollout.frozenByHand().map(HandFreeze::freeze);
    Optional<Freeze> freeze =
        new Freezes(calendar, longestRollout, byHand).atShift(rollout.asked());
    if (freeze.isEmpty()) {
      return List.of(GatePhrases.noFreeze());
    }
    Intent intent = rollout.intent();
    return List.of(
        RuleBook.rule(intent, Moment.FREEZE_AT_SHIFT).passes()
            ? GatePhrases.passesFreeze(intent, freeze.get())
            : GatePhrases.frozen(freeze.get(), calendar.zone()));
  }
}
