package tidegate.cloud.scaling;

import java.util.Optional;

/**
 * A scaling policy of the service.
 *
 * @param scalesIn whether it could lower the count
 * @param targetGroup what its ResourceLabel names where it follows ALBRequestCountPerTarget, for
 *     example {@code shop-2/9a}; empty where it follows something else
 */
public record ScalingPolicy(String name, boolean scalesIn, Optional<String> targetGroup) {

  /** Whether it follows the requests of that target group, by its ARN. */
  public boolean follows(String targetGroupArn) {
    return targetGroup
        .filter(label -> targetGroupArn.endsWith(":targetgroup/" + label))
        .isPresent();
  }
}
