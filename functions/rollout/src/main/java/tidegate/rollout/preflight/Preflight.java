package tidegate.rollout.preflight;

import java.util.List;
import tidegate.cloud.Denied;
import tidegate.core.policy.Moment;

/** The table of checks. All are made, so that one message names every fault. Thread-safe. */
public final class Preflight {

  private final List<Check> checks;

  public Preflight(Policy policy) {
    this(
        List.of(
            new TargetGroupsCheck(),
            new TestListenerCheck(),
            new AutoRollbackCheck(),
            new AlarmsCheck(),
            new ManualGoCheck(policy.longestRollout()),
            new TaskSetsCheck(),
            new SteadyCheck(),
            new ScalingCheck(),
            new ArchitectureCheck(),
            new ScanCheck(policy.scan()),
            new RepositoryCheck(),
            new PortMappingCheck(),
            new NetworkModeCheck(),
            new SizeCheck(),
            new ContentCheck(policy.content()),
            new SecretsCheck(),
            new DatabaseCheck()));
  }

  Preflight(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  public List<Checked> examine(Subject subject) {
    return checks.stream().map(check -> examine(check, subject)).toList();
  }

  private static Checked examine(Check check, Subject subject) {
    try {
      return new Checked(check.id(), check.examine(subject), check.moment(subject));
    } catch (RuntimeException failed) {
      Result missing = Denied.of(failed).map(Permissions::missing).orElseThrow(() -> failed);
      return new Checked(check.id(), missing, Moment.UNSAFE);
    }
  }
}
