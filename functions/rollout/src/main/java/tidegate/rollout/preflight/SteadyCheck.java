package tidegate.rollout.preflight;

import tidegate.cloud.ecs.TaskSet;
import tidegate.core.policy.Moment;

/** Green takes its size from blue; a blue that is not standing gives none to take. */
final class SteadyCheck implements PreflightCheck {

  @Override
  public String id() {
    return "steady";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return down(subject) ? Moment.PRODUCTION_DOWN : Moment.UNSTEADY;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    TaskSet primary = subject.facts().primary();
    return primary.steady() && primary.running() == primary.computedDesired()
        ? Result.passed()
        : Result.waits(
            "the service is not steady: {0} of {1} tasks run",
            "서비스가 안정되지 않았습니다: 태스크 {1}개 중 {0}개 실행 중", primary.running(), primary.computedDesired());
  }

  /** Whether no task serves visitors, though some should. */
  static boolean down(PreflightSubject subject) {
    TaskSet primary = subject.facts().primary();
    return primary.computedDesired() > 0 && primary.running() == 0;
  }
}
