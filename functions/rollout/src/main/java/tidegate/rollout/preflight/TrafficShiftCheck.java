package tidegate.rollout.preflight;

import java.time.Duration;
import tidegate.core.policy.Moment;

/** A configuration that shifts traffic in steps may still shift it when a peak's lead starts. */
final class TrafficShiftCheck implements PreflightCheck {
  private final Duration longestRollout;

  TrafficShiftCheck(Duration longestRollout) {
    this.longestRollout = longestRollout;
  }

  @Override
  public String id() {
    return "traffic-shift";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.TOLD_ONLY;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    Duration shift = subject.facts().shiftTime();
    return shift.compareTo(longestRollout) <= 0
        ? Result.passed()
        : new Result.Faulty(
            Text.of(
                "{0} shifts traffic over {1} min, longer than LongestRollout ({2} min): a rollout"
                    + " that still shifts when a peak's lead starts is stopped",
                "{0}은(는) 트래픽을 {1}분에 걸쳐 전환합니다. LongestRollout({2}분)보다 길어, 피크 준비가 시작될 때까지"
                    + " 전환이 끝나지 않은 배포는 중지됩니다",
                subject.facts().group().deploymentConfig(),
                shift.toMinutes(),
                longestRollout.toMinutes()),
            Text.of(
                "set LongestRollout above the shift, or give the group a faster configuration",
                "LongestRollout을 전환 시간보다 길게 하거나 그룹에 더 빠른 구성을 지정하세요"));
  }
}
