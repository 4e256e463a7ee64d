package tidegate.testbed.peak.simulator;

/** One task; its moments in seconds from the start. */
final class FleetTask {
  private final double pulledFrom;
  private final double runningAt;
  private final double healthyAt;
  private double queue;

  FleetTask(double pulledFrom, double runningAt, double healthyAt) {
    this.pulledFrom = pulledFrom;
    this.runningAt = runningAt;
    this.healthyAt = healthyAt;
  }

  /** A task that was there before the trace begins. */
  static FleetTask standing() {
    return new FleetTask(0, 0, 0);
  }

  /** From here on it is paid for. */
  double pulledFrom() {
    return pulledFrom;
  }

  boolean running(double now) {
    return runningAt <= now;
  }

  boolean healthy(double now) {
    return healthyAt <= now;
  }

  /** Requests that wait at it. */
  double queue() {
    return queue;
  }

  void queue(double requests) {
    queue = requests;
  }
}
