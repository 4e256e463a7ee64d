package tidegate.gate;

import java.util.List;
import tidegate.core.verdict.Finding;

/** Says so where green cannot be asked to prove which release it is. */
record ReleaseKnown() implements Step {

  @Override
  public String check() {
    return "release";
  }

  @Override
  public List<Finding> examine(Rollout rollout, Budget budget) {
    return rollout.release().isPresent() ? List.of() : List.of(GatePhrases.releaseUnknown());
  }
}
