package tidegate.testbed.peak.simulator;

import java.util.List;

/**
 * A target tracking policy of Application Auto Scaling, with the delays of its metric.
 *
 * @param target that the metric is held at: percent of CPU, or requests a minute and task
 * @param period of the metric in seconds; its alarm wants three in a row
 * @param delivery seconds from a period's end until its value is known
 * @param lag seconds from the third value above the target until capacity is asked for
 * @param cooldownOut seconds in which a further scale-out counts what was just added
 * @param cooldownIn seconds between two scale-ins
 */
public record TrackingPolicy(
    Metric metric,
    double target,
    int period,
    int delivery,
    int lag,
    int cooldownOut,
    int cooldownIn) {
  /** Periods above the target before capacity is added. */
  static final int ABOVE = 3;

  /** Seconds below nine tenths of the target before capacity is taken away. */
  static final int BELOW_SECONDS = 900;

  static final double BELOW_SHARE = 0.9;

  /**
   * Delivery and lag of 60-second metrics. Their sum is fitted: with it a step of load triggers
   * after 363 s on the average, as AWS published. How it is shared out nobody says.
   */
  static final int DELIVERY_60 = 66;

  static final int LAG_60 = 120;

  /** The same for 20-second metrics: 86 s. */
  static final int DELIVERY_20 = 17;

  static final int LAG_20 = 10;

  /** What is tracked. */
  public enum Metric {
    CPU,
    REQUESTS
  }

  public static TrackingPolicy cpu60() {
    return new TrackingPolicy(Metric.CPU, 60, 60, DELIVERY_60, LAG_60, 180, 300);
  }

  public static TrackingPolicy cpu20() {
    return new TrackingPolicy(Metric.CPU, 60, 20, DELIVERY_20, LAG_20, 180, 300);
  }

  /**
   * Requests a minute and task over both target groups. Nobody published how late the load
   * balancer's metric is: this is the slow answer, as late as the CPU's.
   */
  public static TrackingPolicy requests(double target) {
    return new TrackingPolicy(Metric.REQUESTS, target, 60, DELIVERY_60, LAG_60, 180, 300);
  }

  /** The quick answer: no later than 20-second metrics are. */
  public TrackingPolicy early() {
    return new TrackingPolicy(metric, target, period, DELIVERY_20, LAG_20, cooldownOut, cooldownIn);
  }

  /** Both policies of site/templates/scaling.yaml. */
  public static List<TrackingPolicy> reactive(TaskCapacity task) {
    return List.of(cpu60(), requests(0.6 * task.requestsPerMinute()));
  }

  /** The same with ECS's 20-second metrics, which there are for CPU but not for requests. */
  public static List<TrackingPolicy> fast(TaskCapacity task) {
    return List.of(cpu20(), requests(0.6 * task.requestsPerMinute()));
  }
}
