package tidegate.rollout.preflight;

import java.time.Duration;
import java.util.Optional;

/** A group that waits for a person's go may still wait when a peak's lead starts. */
final class ManualGoCheck implements PreflightCheck {
  private final Duration longestRollout;

  ManualGoCheck(Duration longestRollout) {
    this.longestRollout = longestRollout;
  }

  @Override
  public String id() {
    return "manual-go";
  }

  @Override
  public Result examine(PreflightSubject subject) {
    Optional<Duration> wait = subject.facts().group().manualGo();
    return wait.filter(one -> one.compareTo(longestRollout) > 0).isEmpty()
        ? Result.passed()
        : Result.skipped(
            "the group waits {0} min for a person's go, longer than LongestRollout ({1} min): a"
                + " rollout that still waits when a peak's lead starts is stopped",
            "배포 그룹은 승인을 {0}분까지 기다립니다. LongestRollout({1}분)보다 길어, 피크 준비가 시작될 때까지"
                + " 기다리는 배포는 중지됩니다",
            wait.orElseThrow().toMinutes(),
            longestRollout.toMinutes());
  }
}
