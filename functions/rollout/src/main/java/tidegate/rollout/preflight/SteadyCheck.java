package tidegate.rollout.preflight;

import tidegate.cloud.ecs.TaskSet;

/** Green takes its size from blue; a blue that is not standing gives none to take. */
final class SteadyCheck implements Check {

  @Override
  public String id() {
    return "steady";
  }

  @Override
  public Result examine(Subject subject) {
    int sets = subject.facts().service().taskSets().size();
    if (sets > 1) {
      return Result.waits("the service still has {0} task sets", "서비스에 태스크 세트가 아직 {0}개 있습니다", sets);
    }
    TaskSet primary = subject.facts().primary();
    return primary.steady() && primary.running() == primary.computedDesired()
        ? Result.passed()
        : Result.waits(
            "the service is not steady: {0} of {1} tasks run",
            "서비스가 안정되지 않았습니다: 태스크 {1}개 중 {0}개 실행 중", primary.running(), primary.computedDesired());
  }
}
