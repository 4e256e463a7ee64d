package tidegate.testbed.aws.codedeploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a deployment configuration moves traffic: percent on green, each held for a while. */
record TrafficShift(List<Step> steps) {
  private static final Pattern LINEAR =
      Pattern.compile("CodeDeployDefault\\.ECSLinear(\\d+)PercentEvery(\\d+)Minutes");
  private static final Pattern CANARY =
      Pattern.compile("CodeDeployDefault\\.ECSCanary(\\d+)Percent(\\d+)Minutes");

  /** Green has {@code percent} for {@code hold}; the rest of the traffic is blue's. */
  record Step(int percent, Duration hold) {}

  /** By the configuration's name; empty if CodeDeploy has none of that name for ECS. */
  static Optional<TrafficShift> of(String configuration) {
    if (configuration.equals("CodeDeployDefault.ECSAllAtOnce")) {
      return Optional.of(new TrafficShift(List.of()));
    }
    var linear = LINEAR.matcher(configuration);
    if (linear.matches()) {
      return Optional.of(linear(percent(linear.group(1)), minutes(linear.group(2))));
    }
    var canary = CANARY.matcher(configuration);
    return canary.matches()
        ? Optional.of(
            new TrafficShift(List.of(new Step(percent(canary.group(1)), minutes(canary.group(2))))))
        : Optional.empty();
  }

  private static TrafficShift linear(int percent, Duration every) {
    var steps = new ArrayList<Step>();
    for (int on = percent; on < 100; on += percent) {
      steps.add(new Step(on, every));
    }
    return new TrafficShift(List.copyOf(steps));
  }

  private static int percent(String digits) {
    return Integer.parseInt(digits);
  }

  private static Duration minutes(String digits) {
    return Duration.ofMinutes(Integer.parseInt(digits));
  }
}
