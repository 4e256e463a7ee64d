package tidegate.rollout;

import java.util.List;
import java.util.Optional;
import tidegate.cloud.Denied;
import tidegate.cloud.ecr.Image;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.release.Release;
import tidegate.rollout.preflight.Checked;

/** The one step that is due, and why. */
sealed interface Decision {

  /** No image carries a release's tag. */
  record NoRelease() implements Decision {}

  /** The service has no task set that serves visitors. */
  record NoPrimary() implements Decision {}

  /** Visitors meet the newest release. */
  record UpToDate(Release release) implements Decision {}

  /** The newest release is on its way. */
  record UnderWay(Release release, Deployment deployment) implements Decision {}

  /** It was deployed since its push and does not serve: only a retry or a new push changes that. */
  record AlreadyTried(Release release, Deployment deployment) implements Decision {}

  /** Another deployment holds the group. */
  record InFlight(Release release, Deployment deployment, int terminationWaitMinutes)
      implements Decision {}

  /**
   * A peak is near or on.
   *
   * @param peak the first window of the freeze that is not over; empty if none
   */
  record Frozen(Release release, Freeze freeze, Optional<Window> peak) implements Decision {}

  /**
   * What woke the function may be so old that a freeze has begun since; a tick is never that old.
   */
  record LeftToATick(Release release, Freeze freeze) implements Decision {}

  /** Something passes by itself. */
  record Waiting(Release release, List<Checked> waits) implements Decision {}

  /** Somebody must mend something; every fault is named. */
  record Refused(Release release, List<Checked> checked) implements Decision {}

  /** A permission is missing for what comes before or after the checks. */
  record Barred(Denied denied) implements Decision {}

  /**
   * Deploy it.
   *
   * @param wayBack whether a person asked to go back, which neither freeze nor alarm stops
   */
  record Start(Release release, Image image, boolean wayBack) implements Decision {}

  /** It was deployed. */
  record Started(Release release, String deploymentId, boolean wayBack) implements Decision {}

  /** A deployment took the group between the look and the start; perhaps this one's double. */
  record Overtaken(Release release) implements Decision {}

  /** A deployment in flight is stopped and rolled back, as asked. */
  record StopAndRollBack(Deployment deployment) implements Decision {}

  /** What was to be stopped had ended by itself a moment before. */
  record EndedFirst(Deployment deployment) implements Decision {}

  /** There is nothing to go back to. */
  record NoWayBack(Optional<Deployment> rollbackInFlight) implements Decision {}
}
