package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tidegate.testbed.aws.wire.Json;

/**
 * How a deployment configuration moves traffic.
 *
 * @param percent of the first step, and of each further one if it is linear
 * @param interval from one step to the next
 */
public record TrafficShift(Kind kind, int percent, Duration interval) {
  private static final Pattern LINEAR =
      Pattern.compile("CodeDeployDefault\\.ECSLinear(\\d+)PercentEvery(\\d+)Minutes");
  private static final Pattern CANARY =
      Pattern.compile("CodeDeployDefault\\.ECSCanary(\\d+)Percent(\\d+)Minutes");

  /** The API's words. */
  public enum Kind {
    ALL_AT_ONCE("AllAtOnce"),
    CANARY("TimeBasedCanary"),
    LINEAR("TimeBasedLinear");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }
  }

  /** Green has {@code percent} for {@code hold}; the rest of the traffic is blue's. */
  record Step(int percent, Duration hold) {}

  /** By the configuration's name; empty if CodeDeploy has none of its own of that name for ECS. */
  static Optional<TrafficShift> of(String configuration) {
    if (configuration.equals("CodeDeployDefault.ECSAllAtOnce")) {
      return Optional.of(new TrafficShift(Kind.ALL_AT_ONCE, 100, Duration.ZERO));
    }
    var linear = LINEAR.matcher(configuration);
    if (linear.matches()) {
      return Optional.of(timed(Kind.LINEAR, linear.group(1), linear.group(2)));
    }
    var canary = CANARY.matcher(configuration);
    return canary.matches()
        ? Optional.of(timed(Kind.CANARY, canary.group(1), canary.group(2)))
        : Optional.empty();
  }

  private static TrafficShift timed(Kind kind, String percent, String minutes) {
    return new TrafficShift(
        kind, Integer.parseInt(percent), Duration.ofMinutes(Integer.parseInt(minutes)));
  }

  /** The steps before all traffic is green's. */
  List<Step> steps() {
    return switch (kind) {
      case ALL_AT_ONCE -> List.of();
      case CANARY -> List.of(new Step(percent, interval));
      case LINEAR -> {
        var steps = new ArrayList<Step>();
        for (int on = percent; on < 100; on += percent) {
          steps.add(new Step(on, interval));
        }
        yield List.copyOf(steps);
      }
    };
  }

  JsonObject wire() {
    var json = Json.object("type", kind.wire);
    switch (kind) {
      case ALL_AT_ONCE -> {
        // Has no steps to tell.
      }
      case CANARY ->
          json.add(
              "timeBasedCanary",
              Json.object("canaryPercentage", percent, "canaryInterval", interval.toMinutes()));
      case LINEAR ->
          json.add(
              "timeBasedLinear",
              Json.object("linearPercentage", percent, "linearInterval", interval.toMinutes()));
    }
    return json;
  }
}
