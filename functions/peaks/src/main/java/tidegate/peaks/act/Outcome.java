package tidegate.peaks.act;

import tidegate.peaks.decide.Step;

/** What became of a step. */
public sealed interface Outcome {

  Step step();

  /** Every action was taken. */
  record Taken(Step step) implements Outcome {}

  /** The rollout had ended by itself a moment before it could be stopped: there is no news. */
  record EndedFirst(Step step) implements Outcome {}

  /** An action failed; those after it were left out, and the next tick tries again. */
  record Failed(Step step, RuntimeException failure) implements Outcome {}
}
