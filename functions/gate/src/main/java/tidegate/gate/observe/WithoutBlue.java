package tidegate.gate.observe;

import java.time.Duration;
import java.util.List;
import tidegate.core.verdict.Finding;

/**
 * A step after the shift, when there is no blue to compare with: only what is absolute blocks,
 * since the rest was compared before.
 */
public record WithoutBlue(HookStep step) implements HookStep {

  @Override
  public String check() {
    return step.check();
  }

  @Override
  public Duration least() {
    return step.least();
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    return step.examine(rollout, budget).stream().map(Finding::withoutBlue).toList();
  }
}
