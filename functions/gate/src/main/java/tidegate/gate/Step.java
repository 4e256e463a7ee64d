package tidegate.gate;

import java.util.List;
import tidegate.core.verdict.Finding;

/** One row of a hook's table of things to look at. */
interface Step {

  /** The check that stands for the step where it could not be done. */
  String check();

  /** Whatever it throws counts as not measured, which blocks. */
  List<Finding> examine(Rollout rollout, Budget budget);
}
