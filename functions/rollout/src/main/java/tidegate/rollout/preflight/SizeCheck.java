package tidegate.rollout.preflight;

import tidegate.cloud.ecs.TaskDefinition;
import tidegate.core.policy.Moment;

/** The size this site was found to need: 2 vCPU and 8 GiB. */
final class SizeCheck implements PreflightCheck {

  private static final int CPU_UNITS = 2048;
  private static final int MEBIBYTES = 8192;

  @Override
  public String id() {
    return "size";
  }

  @Override
  public Moment moment(PreflightSubject subject) {
    return Moment.UNSAFE;
  }

  @Override
  public Result examine(PreflightSubject subject) {
    TaskDefinition running = subject.facts().running();
    return running.cpu() >= CPU_UNITS && running.memory() >= MEBIBYTES
        ? Result.passed()
        : new Result.Faulty(
            Text.of(
                "a task has {0} CPU units and {1} MiB",
                "태스크가 CPU {0} 유닛, 메모리 {1} MiB입니다", running.cpu(), running.memory()),
            Text.of(
                "give the task definition at least {0} CPU units (2 vCPU) and {1} MiB",
                "태스크 정의에 최소 CPU {0} 유닛(2 vCPU), {1} MiB를 주세요", CPU_UNITS, MEBIBYTES));
  }
}
