package tidegate.peaks.readiness;

import java.util.List;
import java.util.stream.Stream;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingPolicy;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/**
 * No policy follows the requests of one colour alone.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html">"The
 *     ALBRequestCountPerTarget metric is not supported for the blue/green deployment type"</a>
 */
record PoliciesCheck(Scaling scaling) implements ReadinessCheck {

  @Override
  public ReadinessTopic topic() {
    return ReadinessTopic.SCALING_POLICIES;
  }

  @Override
  public Readiness ask(Window window, Situation situation) {
    String serving = situation.service().primary().map(TaskSet::targetGroupArn).orElse("");
    List<Gap> gaps = scaling.policies().stream().flatMap(policy -> gap(policy, serving)).toList();
    return Readiness.answered(topic(), gaps);
  }

  private static Stream<Gap> gap(ScalingPolicy policy, String serving) {
    return policy.targetGroup().stream()
        .map(group -> new Gap.PolicyOfOneColour(policy.name(), group, policy.follows(serving)));
  }
}
