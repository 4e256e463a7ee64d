package tidegate.gate.decide;

import java.util.List;
import tidegate.core.deployment.Intent;
import tidegate.core.verdict.Finding;
import tidegate.gate.observe.Budget;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.GatePhrases;
import tidegate.gate.observe.HookStep;

/**
 * Lets CodeDeploy's own rollback pass, whatever the site looks like: whoever refuses it leaves
 * visitors on what was just found to be bad. No document says whether CodeDeploy runs hooks in a
 * rollback; where it does, this is what they answer.
 */
record RollbackPasses() implements HookStep {

  @Override
  public String check() {
    return "intent";
  }

  @Override
  public List<Finding> examine(Candidate rollout, Budget budget) {
    return rollout.intent() == Intent.ROLLBACK ? List.of(GatePhrases.ownRollback()) : List.of();
  }
}
