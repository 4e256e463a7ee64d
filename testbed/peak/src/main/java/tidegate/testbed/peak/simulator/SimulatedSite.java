package tidegate.testbed.peak.simulator;

/**
 * The site, but for what changes over time.
 *
 * @param quota vCPUs that the account may run on Fargate at once
 * @param connections of the database, less those that others need
 */
public record SimulatedSite(TaskCapacity task, TaskStart start, double quota, int connections) {
  /** What a new account is given (AWS's default for Fargate On-Demand). */
  public static final double NEW_ACCOUNT = 6;

  /** Tasks of the usual size, a quota of 100 vCPUs, 400 connections. */
  public static SimulatedSite usual() {
    return new SimulatedSite(TaskCapacity.usual(), TaskStart.usual(), 100, 400);
  }

  public SimulatedSite withQuota(double vcpus) {
    return new SimulatedSite(task, start, vcpus, connections);
  }

  public SimulatedSite withStart(TaskStart other) {
    return new SimulatedSite(task, other, quota, connections);
  }

  public SimulatedSite withConnections(int number) {
    return new SimulatedSite(task, start, quota, number);
  }

  /** Tasks that may run at once by the quota. */
  public int placeable() {
    return (int) Math.floor(quota / task.vcpus() + 1e-9);
  }
}
