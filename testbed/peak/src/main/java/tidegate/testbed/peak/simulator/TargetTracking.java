package tidegate.testbed.peak.simulator;

import java.util.List;

/**
 * Application Auto Scaling over several policies: out if any wants it, in only if all do. What was
 * just added counts in a cooldown, and a larger step overrides it, as AWS's guide has it.
 */
final class TargetTracking {
  private static final double NEVER = -1e9;

  private final List<PolicyAlarms> alarms;
  private double lastOut = NEVER;
  private double lastIn = NEVER;
  private int beforeLastOut;
  private double firstTrigger = Double.NaN;

  TargetTracking(List<TrackingPolicy> policies) {
    alarms = policies.stream().map(PolicyAlarms::new).toList();
  }

  /** Takes one tick's samples. */
  void sample(double now, double cpu, double requestsPerMinute, boolean measured, int tick) {
    for (PolicyAlarms alarm : alarms) {
      double value =
          switch (alarm.policy().metric()) {
            case CPU -> cpu;
            case REQUESTS -> requestsPerMinute;
          };
      alarm.sample(now, value, measured, tick);
    }
  }

  /** The desired count that follows, between the bounds. */
  int desired(double now, int desired, int min, int max, boolean inAllowed) {
    int out = out(now, desired);
    if (out > desired) {
      int next = Math.min(out, Math.max(max, desired));
      if (next > desired) {
        if (Double.isNaN(firstTrigger)) {
          firstTrigger = now;
        }
        beforeLastOut = desired;
        lastOut = now;
      }
      return next;
    }
    return inAllowed && desired > min ? Math.max(min, in(now, desired)) : desired;
  }

  /** When capacity was first added; NaN if it never was. */
  double firstTrigger() {
    return firstTrigger;
  }

  private int out(double now, int desired) {
    int most = desired;
    for (PolicyAlarms alarm : alarms) {
      if (alarm.wantsOut()) {
        boolean cooling = now - lastOut < alarm.policy().cooldownOut();
        most = Math.max(most, alarm.proportional(cooling ? beforeLastOut : desired));
      }
    }
    return most;
  }

  private int in(double now, int desired) {
    if (alarms.isEmpty()) {
      return desired;
    }
    int least = 0;
    for (PolicyAlarms alarm : alarms) {
      double since = now - Math.max(lastIn, lastOut);
      if (!alarm.wantsIn() || since < alarm.policy().cooldownIn()) {
        return desired;
      }
      least = Math.max(least, alarm.proportional(desired));
    }
    if (least < desired) {
      lastIn = now;
    }
    return Math.min(least, desired);
  }
}
