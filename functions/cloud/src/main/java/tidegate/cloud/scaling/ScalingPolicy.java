package tidegate.cloud.scaling;

import java.util.Optional;

/**
 * A scaling policy of the service.
 *
 * @param scalesIn whether it could lower the count
 * @param targetGroup the one target group that it follows, by a predefined metric's label or a
 *     metric's dimension, for example {@code shop-2/9a}; empty where it follows none or several
 */
public record ScalingPolicy(String name, boolean scalesIn, Optional<String> targetGroup) {

  /** Whether it follows the requests of that target group, by its ARN. */
  public boolean follows(String targetGroupArn) {
    return targetGroup
        .filter(label -> targetGroupArn.endsWith(":targetgroup/" + label))
        .isPresent();
  }
}
