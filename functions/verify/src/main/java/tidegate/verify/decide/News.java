package tidegate.verify.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.Refusal;
import tidegate.verify.observe.Fault;

/** What there is to tell. */
public sealed interface News {

  /** How a rollout ended. */
  sealed interface Ending extends News {

    Deployment rollout();
  }

  /**
   * Visitors get a release.
   *
   * @param since when traffic was let onto it
   * @param leadTime from its push, or from the order to go back; empty where that is not known
   * @param accepted what a person let it pass
   */
  record Serving(
      Deployment rollout, Instant since, Optional<Duration> leadTime, List<Acceptance> accepted)
      implements News {

    /** One that nobody had to let pass anything. */
    public Serving(Deployment rollout, Instant since, Optional<Duration> leadTime) {
      this(rollout, since, leadTime, List.of());
    }
  }

  /** A rollout that was not told to serve before has ended well. */
  record Shipped(Serving serving) implements Ending {
    @Override
    public Deployment rollout() {
      return serving.rollout();
    }
  }

  /** A rollout that was told to serve has ended well: the release before it is gone. */
  record Settled(Deployment rollout) implements Ending {}

  /**
   * A release does not serve visitors.
   *
   * @param now the worst that production was found with after the way back; empty if it is well
   */
  record NotShipped(Deployment rollout, Why why, Back back, List<Fault> now) implements Ending {}

  /** Production is broken, and what broke it is on its way out. */
  record GoingBack(Deployment rollout, List<Fault> faults) implements News {}

  /** Production is broken, and nobody but a person can mend it. */
  record Broken(List<Fault> faults, NoWayBack why) implements News {}

  /** What was told to be broken is no longer. */
  record WellAgain(Instant since, Instant until, List<String> faults) implements News {
    /** An event that came late brings an earlier time than the fault was told with. */
    public WellAgain {
      until = until.isBefore(since) ? since : until;
    }
  }

  /** Why a release was not shipped. */
  sealed interface Why {

    /**
     * A check refused it.
     *
     * @param acceptable the checks that a person may let it pass; empty where one is absolute
     */
    record ByCheck(Refusal refusal, List<String> acceptable) implements Why {}

    /** CodeDeploy ended it; its code and its message. */
    record ByCodeDeploy(String code, String message) implements Why {}
  }

  /** What became of the place that traffic came from. */
  sealed interface Back {

    /** CodeDeploy's rollback ended well. */
    record Returned(String rollbackId) implements Back {}

    /** CodeDeploy's rollback failed, too. */
    record Failed(String rollbackId, String error) implements Back {}

    /** CodeDeploy rolled nothing back. */
    record Nothing() implements Back {}
  }

  /** Why nothing is rolled back. */
  enum NoWayBack {
    /** No rollout keeps a previous release. */
    BLUE_IS_GONE,
    /** The fault was told before the shift, so the release is not its cause. */
    OLDER_THAN_THE_RELEASE,
    /** The previous release is not known to be any better. */
    BLUE_NOT_KNOWN_WELL,
    /** Inside all is well, so that it may be the CDN, DNS or the certificate. */
    ONLY_SEEN_OUTSIDE,
    /** Nothing was seen broken, nobody could look. */
    NOT_MEASURED
  }
}
