package tidegate.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.Refusal;

/** What there is to tell. */
sealed interface News {

  /** How a rollout ended. */
  sealed interface Ending extends News {

    Deployment rollout();
  }

  /**
   * A release serves visitors.
   *
   * @param since when traffic was let onto it
   * @param leadTime from push to traffic; empty where the push is not known
   */
  record Shipped(Deployment rollout, Instant since, Optional<Duration> leadTime)
      implements Ending {}

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
  record WellAgain(Instant since, Instant until, List<String> faults) implements News {}

  /** Why a release was not shipped. */
  sealed interface Why {

    /** A check refused it. */
    record ByCheck(Refusal refusal) implements Why {}

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
    /** Nothing was seen broken, nobody could look. */
    NOT_MEASURED
  }
}
