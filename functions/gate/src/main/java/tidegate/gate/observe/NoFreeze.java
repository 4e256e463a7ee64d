package tidegate.gate.observe;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Intent;
import tidegate.core.policy.Freezes;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.core.verdict.Finding;

/** Whether a peak's capacity is due while traffic would shift, and this rollout has to heed it. */
public final class NoFreeze implements HookStep {

  private final Freezes freezes;
  private final ZoneId zone;

  public NoFreeze(Freezes freezes, ZoneId zone) {
    this.freezes = freezes;
    this.zone = zone;
  }

  @Override
  public String check() {
    return "freeze";
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    Optional<Freeze> freeze = freezes.atShift(rollout.asked());
    if (freeze.isEmpty()) {
      return List.of(GatePhrases.noFreeze());
    }
    Intent intent = rollout.intent();
    return List.of(
        RuleBook.rule(intent, Moment.FREEZE_AT_SHIFT).passes()
            ? GatePhrases.passesFreeze(intent, freeze.get())
            : GatePhrases.frozen(freeze.get(), zone));
  }
}
