package tidegate.rollout.preflight;

import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.policy.Moment;

/** A deployment that starts while the service scales waits up to an hour for green. */
final class ScalingCheck implements PreflightCheck {

  @Override
  public String id() {
    return "scaling";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.SCALING;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    return subject.facts().activities().stream().anyMatch(ScalingActivity::inFlight)
        ? Result.waits("the service is scaling", "서비스가 용량을 조정하는 중입니다")
        : Result.passed();
  }
}
