package tidegate.testbed.peak.simulator;

import java.util.random.RandomGenerator;

/**
 * How long a task takes to serve, in seconds.
 *
 * @param provision from the request to the image's pull; not billed
 * @param pull of the image, by its size; Fargate keeps no images
 * @param boot from the pull's end to a container that answers
 * @param checks that a target must pass before it gets requests
 * @param interval between two of them
 * @param spread each of the first three is longer or shorter by up to this share
 */
public record TaskStart(
    double provision, double pull, double boot, int checks, double interval, double spread) {
  private static final double MEBIBYTES_A_SECOND = 28;

  /**
   * An image of 900 MiB: 51 to 56 s to RUNNING and 70 to 77 s to requests were measured (Tokyo).
   */
  public static TaskStart usual() {
    return ofImage(900);
  }

  public static TaskStart ofImage(double mebibytes) {
    return new TaskStart(14, 3 + mebibytes / MEBIBYTES_A_SECOND, 4, 2, 10, 0.12);
  }

  /** Without luck: what half of the tasks need at most. */
  public double toRunning() {
    return provision + pull + boot;
  }

  /** What half of the tasks need until they get requests. */
  public double toHealthy() {
    return toRunning() + checks * interval;
  }

  /** What no task exceeds. */
  public double slowest() {
    return (1 + spread) * toRunning() + (checks + 1) * interval;
  }

  /** With bad luck each time: as long as a start can be, without spread. */
  public TaskStart slow() {
    double longer = 1 + spread;
    return new TaskStart(longer * provision, longer * pull, longer * boot, checks, interval, 0);
  }

  double any(double mean, RandomGenerator random) {
    return mean * (1 + spread * random.nextDouble(-1, 1));
  }

  /**
   * The first check comes at some moment of the interval, half an interval early on the average.
   */
  double anyChecks(RandomGenerator random) {
    return interval * (checks - 0.5 + random.nextDouble());
  }
}
