package tidegate.rollout.preflight;

import java.util.List;
import tidegate.cloud.Denied;
import tidegate.cloud.Refused;
import tidegate.cloud.Unavailable;
import tidegate.core.policy.Moment;

/** The table of checks. All are made, so that one message names every fault. Thread-safe. */
public final class Preflight {

  private final List<PreflightCheck> checks;
  private final TaskLimits limits;

  public Preflight(Policy policy) {
    this(
        List.of(
            new TargetGroupsCheck(),
            new TestListenerCheck(),
            new AutoRollbackCheck(),
            new AlarmsCheck(),
            new ManualGoCheck(policy.longestRollout()),
            new TrafficShiftCheck(policy.longestRollout()),
            new TaskSetsCheck(),
            new SteadyCheck(),
            new ScalingCheck(),
            new ArchitectureCheck(),
            new ScanCheck(policy.scan()),
            new RepositoryCheck(),
            new RunningImageCheck(),
            new PortMappingCheck(),
            new NetworkModeCheck(),
            new SizeCheck(),
            new ContentCheck(policy.content()),
            new SecretsCheck(),
            new DatabaseCheck()),
        policy.limits());
  }

  Preflight(List<PreflightCheck> checks, TaskLimits limits) {
    this.checks = List.copyOf(checks);
    this.limits = limits;
  }

  public List<Checked> examine(PreflightSubject subject) {
    return checks.stream().map(check -> limited(check, subject)).toList();
  }

  private Checked limited(PreflightCheck check, PreflightSubject subject) {
    return switch (limits.of(check.id())) {
      case REFUSE -> examine(check, subject);
      case WARN -> {
        Checked row = examine(check, subject);
        yield new Checked(row.check(), row.result(), Moment.TOLD_ONLY);
      }
      case OFF ->
          new Checked(
              check.id(),
              Result.skipped("it is switched off by PreflightLimits", "PreflightLimits로 꺼져 있습니다"),
              Moment.TOLD_ONLY);
    };
  }

  private static Checked examine(PreflightCheck check, PreflightSubject subject) {
    try {
      return new Checked(check.id(), check.examine(subject), check.moment(subject));
    } catch (RuntimeException failed) {
      return new Checked(check.id(), notExamined(check, failed), Moment.UNSAFE);
    }
  }

  /** For want of an answer a rollout waits; it is no fault of the release's. */
  private static Result notExamined(PreflightCheck check, RuntimeException failed) {
    return Unavailable.of(failed)
        .<Result>map(unavailable ->
            Result.waits(
                "{0} could not be looked at: {1}",
                "{0} 점검을 하지 못했습니다: {1}", check.id(), unavailable.sentence()))
        .or(() -> Denied.of(failed).map(Permissions::missing))
        .or(() -> Refused.why(failed).map(why -> refused(check, why)))
        .orElseThrow(() -> failed);
  }

  /** What was asked for is gone, or is none of what the parameters say. */
  private static Result refused(PreflightCheck check, String why) {
    return new Result.Faulty(
        Text.of(
            "{0} could not be looked at, since AWS refuses to answer: {1}",
            "AWS가 거부해 {0} 점검을 하지 못했습니다: {1}", check.id(), why),
        Text.of(
            "see that what it names still exists, in the stack's parameters and in the deployment group",
            "스택 파라미터와 배포 그룹에 있는 이름이 아직 존재하는지 확인하세요"));
  }
}
