package tidegate.cloud.codedeploy;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.TrafficRoutingConfig;

/**
 * How long traffic shifts by a deployment configuration.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html">"Deployment
 *     configurations on an Amazon ECS compute platform"</a>
 */
final class ShiftTime {
  private static final Pattern LINEAR =
      Pattern.compile("CodeDeployDefault\\.ECSLinear(\\d+)PercentEvery(\\d+)Minutes");
  private static final Pattern CANARY =
      Pattern.compile("CodeDeployDefault\\.ECSCanary\\d+Percent(\\d+)Minutes");

  private ShiftTime() {}

  /** By the name of one of CodeDeploy's own; empty for another. */
  static Optional<Duration> ofName(String configuration) {
    Matcher linear = LINEAR.matcher(configuration);
    if (linear.matches()) {
      return Optional.of(
          linear(Integer.parseInt(linear.group(1)), Integer.parseInt(linear.group(2))));
    }
    Matcher canary = CANARY.matcher(configuration);
    if (canary.matches()) {
      return Optional.of(Duration.ofMinutes(Integer.parseInt(canary.group(1))));
    }
    return configuration.equals("CodeDeployDefault.ECSAllAtOnce")
        ? Optional.of(Duration.ZERO)
        : Optional.empty();
  }

  /** By what CodeDeploy says of it. */
  static Duration of(@Nullable TrafficRoutingConfig routing) {
    if (routing == null) {
      return Duration.ZERO;
    }
    if (routing.timeBasedLinear() != null) {
      return linear(
          number(routing.timeBasedLinear().linearPercentage()),
          number(routing.timeBasedLinear().linearInterval()));
    }
    return routing.timeBasedCanary() == null
        ? Duration.ZERO
        : Duration.ofMinutes(number(routing.timeBasedCanary().canaryInterval()));
  }

  /** The first step is made at once, and each further one after an interval. */
  private static Duration linear(int percent, int minutes) {
    int steps = percent <= 0 ? 1 : Math.ceilDiv(100, percent);
    return Duration.ofMinutes((long) (steps - 1) * minutes);
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
