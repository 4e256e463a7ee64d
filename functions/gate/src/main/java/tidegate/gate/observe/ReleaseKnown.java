package tidegate.gate.observe;

import java.util.List;
import tidegate.core.verdict.Finding;

/** Says so where green cannot be asked to prove which release it is. */
public record ReleaseKnown() implements HookStep {

  @Override
  public String check() {
    return "release";
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    return rollout.release().isPresent() ? List.of() : List.of(GatePhrases.releaseUnknown());
  }
}
