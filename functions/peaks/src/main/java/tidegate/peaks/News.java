package tidegate.peaks;

import java.time.Duration;
import java.util.List;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;

/** What a tick has to say. The phrases decide who hears it. */
sealed interface News {

  /** The floor of a window, or the baseline, is being set. */
  record Raised(int from, Floor floor) implements News {}

  /** Somebody, or a deployment of templates, had undone what was set. */
  record Corrected(String what, int found, Floor floor) implements News {}

  /** Capacity should move, but a rollout is in flight. */
  record Held(int from, int to, Deployment rollout) implements News {}

  /** A rollout was stopped, since it would still shift traffic when the lead starts. */
  record RolloutStopped(Window window, Deployment rollout) implements News {}

  /** Half of the lead is gone and the floor does not stand. */
  record Late(Window window, Standing standing, List<Cause> causes) implements News {}

  /** The peak has started and the floor does not stand. */
  record Missed(Window window, Standing standing, List<Cause> causes) implements News {}

  /** The floor stood and does not any more. */
  record Fell(Window window, Standing standing, List<Cause> causes) implements News {}

  /**
   * The floor stands.
   *
   * @param ahead of the start; negative where the peak had started before
   */
  record Proved(Window window, Standing standing, Duration ahead) implements News {}

  /** The peak is ahead and something would not carry it. */
  record NotReady(Window window, List<Gap> gaps) implements News {}

  /** The peak was looked at ahead of time, and nothing is missing. */
  record Ready(Window window) implements News {}

  /** A window is over. */
  record GivenBack(Window window, int to, double dollars) implements News {}

  /** No policy lowers the count, so it was lowered. */
  record BroughtDown(Window window, int from, int to) implements News {}

  /** Tasks are left long after the peak. */
  record StillAbove(Window window, int running, int baseline, double dollarsADay, Keeper keeper)
      implements News {}

  /** Somebody else's min is higher than the floor. */
  record LeftAlone(int min, Floor floor, double dollarsADay) implements News {}

  /** An older tick came after a newer one. */
  record TooOld() implements News {}

  /** What keeps tasks after a peak. */
  enum Keeper {
    ROLLOUT,
    SUSPENDED,
    MIN,
    POLICY
  }
}
