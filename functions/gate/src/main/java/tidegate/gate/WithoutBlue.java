package tidegate.gate;

import java.util.List;
import tidegate.core.verdict.Finding;

/**
 * A step after the shift, when there is no blue to compare with: only what is absolute blocks,
 * since the rest was compared before.
 */
record WithoutBlue(Step step) implements Step {

  @Override
  public String check() {
    return step.check();
  }

  @Override
  public List<Finding> examine(Rollout rollout, Budget budget) {
    return step.examine(rollout, budget).stream().map(Finding::withoutBlue).toList();
  }
}
