package tidegate.peaks;

import java.util.List;

/** What is not ready for a peak. */
sealed interface Gap {

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

  /** Something could not be read, so nothing is known of it. */
  record Unread(String what) implements Gap {}
}
