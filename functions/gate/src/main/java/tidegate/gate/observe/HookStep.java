package tidegate.gate.observe;

import java.time.Duration;
import java.util.List;
import tidegate.core.verdict.Finding;

/** One row of a hook's table of things to look at. */
public interface HookStep {

  /** The check that stands for the step where it could not be done. */
  String check();

  /** Less time than this is none to try it in. */
  default Duration least() {
    return Duration.ZERO;
  }

  /** Whatever it throws counts as not measured, which blocks. */
  List<Finding> examine(Candidate rollout, Budget budget);
}
