package tidegate.rollout.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.HandFreeze;
import tidegate.core.release.Release;
import tidegate.rollout.preflight.Checked;

/** Why nothing is changed now. */
public sealed interface Reason {

  /** No image carries a release's tag. */
  record NoRelease() implements Reason {}

  /**
   * The registry has no such repository.
   *
   * @param registry the account that was asked; empty for the function's own
   */
  record NoRepository(String repository, String registry) implements Reason {}

  /**
   * The service has no task set that serves visitors.
   *
   * @param controller as {@link tidegate.cloud.ecs.ServiceState} has it
   * @param status ACTIVE, DRAINING or INACTIVE
   */
  record NoPrimary(String controller, String status) implements Reason {}

  /** The service is not there. */
  record NoService(ServiceGoneException gone) implements Reason {}

  /** What a person ordered is kept in tags of the service, and ECS refuses them. */
  record NotKept(String why) implements Reason {}

  /**
   * The newest release was pushed before what runs: started, it would take visitors back, and
   * nobody asked for that.
   *
   * @param running what runs, as a person knows it
   */
  record Older(Release release, String running, Instant runningSince) implements Reason {}

  /**
   * AWS refuses a question that comes before all others, for example since there is no such group.
   */
  record NoAnswer(String why) implements Reason {}

  /** Visitors get the newest release. */
  record UpToDate(Release release) implements Reason {}

  /** The newest release is being deployed. */
  record UnderWay(Release release, Deployment deployment) implements Reason {}

  /** It was deployed since its push and does not serve: only a retry or a new push changes that. */
  record AlreadyTried(Release release, Deployment deployment) implements Reason {}

  /**
   * The group's deployments wait for a person's go before their shift, and one does.
   *
   * @param until when CodeDeploy stops it, five minutes at most after that
   */
  record AwaitsGo(Deployment deployment, Instant until) implements Reason {}

  /** A go was asked for, and no deployment waits for one. */
  record NothingAwaitsGo() implements Reason {}

  /** A go was asked for at a moment at which this deployment's traffic must not shift. */
  record NoGoNow(Deployment deployment, Optional<Freeze> freeze, List<String> redAlarms)
      implements Reason {}

  /** A check was to be accepted for a release, and is not. */
  record NotAccepted(Release release, NoAcceptance why) implements Reason {}

  /** Another deployment holds the group. */
  record InFlight(Release release, Deployment deployment, int terminationWaitMinutes)
      implements Reason {}

  /** A deployment took the group between the look and the start; perhaps this one's double. */
  record Overtaken(Release release) implements Reason {}

  /**
   * A peak is near or on, or a person froze the site.
   *
   * @param peak the first window of the freeze that is not over; empty if none
   * @param byHand what a person said, which is then what it waits for first
   */
  record Frozen(Release release, Freeze freeze, Optional<Window> peak, Optional<HandFreeze> byHand)
      implements Reason {}

  /** A freeze was asked for that holds already. */
  record FrozenAlready(HandFreeze freeze) implements Reason {}

  /**
   * A thaw was asked for, and no person froze the site.
   *
   * @param peaks the calendar's freeze that holds all the same
   */
  record NothingToThaw(Optional<Freeze> peaks) implements Reason {}

  /**
   * What woke the function may be so old that a freeze has begun since; a tick is never that old.
   */
  record LeftToATick(Release release, Freeze freeze) implements Reason {}

  /** Something passes by itself. */
  record Waiting(Release release, List<Checked> waits) implements Reason {}

  /** Somebody must mend something; every fault is named. */
  record Refused(Release release, List<Checked> checked) implements Reason {}

  /** There is nothing to go back to. */
  record NoWayBack() implements Reason {}

  /**
   * Asked twice: the way back is under way, or has just ended.
   *
   * @param again from when on a further order goes further back; empty while it is under way
   */
  record GoingBack(Deployment deployment, Optional<Instant> again) implements Reason {}

  /** No image carries a release's tag, and the image that runs is gone from the repository. */
  record RunningImageGone(String digest) implements Reason {}
}
