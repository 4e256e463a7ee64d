package tidegate.testbed.peak.simulator;

import java.util.ArrayDeque;
import java.util.Queue;

/** The two alarms of one policy: they see a metric's periods late, one after the other. */
final class PolicyAlarms {
  /** A finished period on its way to the alarm. */
  private record Datapoint(double visibleAt, double value) {}

  private final TrackingPolicy policy;
  private final Queue<Datapoint> onTheWay = new ArrayDeque<>();
  private double sum;
  private int samples;
  private int above;
  private int below;
  private double latest;
  private double alarmAt = Double.POSITIVE_INFINITY;
  private boolean acts;

  PolicyAlarms(TrackingPolicy policy) {
    this.policy = policy;
  }

  TrackingPolicy policy() {
    return policy;
  }

  /** Takes a sample at the end of a tick; afterwards the alarms know what had arrived by then. */
  void sample(double now, double value, boolean measured, int tick) {
    if (measured) {
      sum += value;
      samples++;
    }
    if (now % policy.period() < tick) {
      if (samples > 0) {
        onTheWay.add(new Datapoint(now + policy.delivery(), sum / samples));
      }
      sum = 0;
      samples = 0;
    }
    boolean silent = now - tick < alarmAt;
    boolean news = false;
    while (!onTheWay.isEmpty() && onTheWay.element().visibleAt() <= now) {
      see(onTheWay.remove().value(), now);
      news = true;
    }
    acts = now >= alarmAt && (news || silent);
  }

  private void see(double value, double now) {
    latest = value;
    above = value > policy.target() ? above + 1 : 0;
    below = value < policy.target() * TrackingPolicy.BELOW_SHARE ? below + 1 : 0;
    if (above == TrackingPolicy.ABOVE) {
      alarmAt = now + policy.lag();
    } else if (above == 0) {
      alarmAt = Double.POSITIVE_INFINITY;
    }
  }

  /** The alarm for too much just came on, or is on and sees a further period. */
  boolean wantsOut() {
    return acts;
  }

  boolean wantsIn() {
    return below * policy.period() >= TrackingPolicy.BELOW_SECONDS;
  }

  /** Tasks that would bring the metric to its target, if {@code tasks} gave the latest value. */
  int proportional(int tasks) {
    return (int) Math.ceil(tasks * latest / policy.target() - 1e-9);
  }
}
