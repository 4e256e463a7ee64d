package tidegate.peaks.readiness;

import java.time.Instant;
import java.util.List;

/** What is not ready for a peak. */
public sealed interface Gap {

  /**
   * Fargate's quota.
   *
   * @param hotfix only a rollout in the peak, which needs twice, is short
   */
  record Vcpus(double needed, double quota, boolean hotfix) implements Gap {}

  /**
   * The database's connections: all PHP workers against eight tenths of the limit.
   *
   * @param hotfix only a rollout in the peak, which needs twice, is short
   */
  record Connections(int needed, int limit, String instanceClass, boolean hotfix) implements Gap {}

  /** The database's maintenance falls into the peak. */
  record Maintenance(String window, List<String> pending) implements Gap {}

  /** The database's daily backup falls into the lead or the first hour. */
  record Backup(String window) implements Gap {}

  /** The database is not available. */
  record Database(String status) implements Gap {}

  /** The database's burstable class has little left to burst with. */
  record Credits(double balance, String instanceClass) implements Gap {}

  /** The database's disk is nearly full; it grows by itself only every six hours. */
  record Storage(double freeGiB, int allocatedGiB) implements Gap {}

  /** Nothing could be restored: there is no automated backup, or none was ever finished. */
  record NoRestorePoint() implements Gap {}

  /**
   * The image that runs cannot be pulled from ECR any more.
   *
   * @param archived whether it can be restored; else it was deleted
   */
  record ImageGone(String container, String image, boolean archived) implements Gap {}

  /**
   * A policy follows ALBRequestCountPerTarget, or another metric, of one target group, which AWS
   * does not support with blue/green: after the next shift it measures the colour without visitors.
   *
   * @param servesNow the group is that of the PRIMARY task set
   */
  record PolicyOfOneColour(String policy, String targetGroup, boolean servesNow) implements Gap {}

  /** Somebody's scheduled action sets max below the floor within the peak. */
  record MaxByOthers(String action, int max, int floor, Instant at) implements Gap {}

  /** Policies cannot add tasks above the floor. */
  record ScaleOutSuspended() implements Gap {}

  /** Policies cannot bring the count down after the peak. */
  record ScaleInSuspended() implements Gap {}
}
