package tidegate.peaks.decide;

import tidegate.core.memory.Refusal;

/** What a tick may change in AWS. */
public sealed interface Action {

  /** Sets the scalable target's bounds; AWS moves the count into them at once. */
  record SetBounds(int min, int max) implements Action {}

  /** Sets the service's desired count. */
  record SetDesired(int count) implements Action {}

  /** Stops a rollout and rolls it back; verify tells the reason once the rollout has ended. */
  record StopRollout(Refusal reason) implements Action {}
}
