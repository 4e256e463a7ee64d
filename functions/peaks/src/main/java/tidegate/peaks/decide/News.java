package tidegate.peaks.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.policy.FloorBounds.MaxAfter;
import tidegate.core.policy.FloorBounds.MaxRaise;
import tidegate.peaks.observe.CapacityStatus;
import tidegate.peaks.observe.Cause;
import tidegate.peaks.readiness.Readiness;

/** What a tick has to say. {@code tell} decides who hears it. */
public sealed interface News {

  /** The floor of a window, or the baseline, was set; max, too, where it was below the floor. */
  record Raised(int from, Floor floor, Optional<MaxRaise> max) implements News {}

  /** Somebody, or a deployment of templates, had undone what was set. */
  record Corrected(Setting what, int found, Floor floor) implements News {}

  /** Capacity should move, but a rollout is in flight. */
  record Held(int from, int to, Deployment rollout) implements News {}

  /** A rollout was stopped, since it would still shift traffic when the lead starts. */
  record RolloutStopped(Window window, Deployment rollout) implements News {}

  /** A hotfix or a way back is in flight as the lead starts, and goes on. */
  record RolloutGoesOn(Window window, Deployment rollout, Instant waitsUntil) implements News {}

  /** Half of the lead is gone and the floor does not stand. */
  record Late(Window window, CapacityStatus status, List<Cause> causes) implements News {}

  /** The peak has started and the floor does not stand. */
  record Missed(Window window, CapacityStatus status, List<Cause> causes) implements News {}

  /** The floor stood and does not any more. */
  record Fell(Window window, CapacityStatus status, List<Cause> causes) implements News {}

  /**
   * The floor stands.
   *
   * @param ahead of the start; negative where the peak had started before
   * @param max how max was raised for it
   */
  record Proved(Window window, CapacityStatus status, Duration ahead, Optional<MaxRaise> max)
      implements News {}

  /** The peak is ahead, and was looked at. */
  record LookedAhead(Window window, Readiness readiness) implements News {}

  /**
   * A window is over.
   *
   * @param max what becomes of a max that was raised for it
   * @param maxUntil until when it may take
   */
  record GivenBack(Window window, int to, double dollars, MaxAfter max, Instant maxUntil)
      implements News {}

  /** Max is the owner's again, after the mail that the peak is over. */
  record MaxGivenBack(int from, int to) implements News {}

  /** No policy lowers the count, so it was lowered. */
  record BroughtDown(Window window, int from, int to) implements News {}

  /** Tasks are left long after the peak. */
  record StillAbove(Window window, int running, int baseline, double dollarsADay, Keeper keeper)
      implements News {}

  /** Somebody else's min is higher than the floor. */
  record LeftAlone(int min, Floor floor, double dollarsADay) implements News {}

  /** Nobody wants a task. */
  record Asleep() implements News {}

  /**
   * AWS refuses to keep what was told.
   *
   * @param why in AWS's words
   * @param max a max that was raised and cannot be given back by itself
   */
  record NotRemembered(Window window, String why, Optional<MaxRaise> max) implements News {}

  /** An older tick came after a newer one. */
  record TooOld() implements News {}

  /** What can be undone by others. */
  enum Setting {
    MIN,
    DESIRED
  }

  /** What keeps tasks after a peak. */
  enum Keeper {
    ROLLOUT,
    SUSPENDED,
    MIN,
    POLICY
  }
}
