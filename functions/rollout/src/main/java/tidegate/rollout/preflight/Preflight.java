package tidegate.rollout.preflight;

import java.util.List;
import tidegate.cloud.Denied;

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
            new SteadyCheck(),
            new ScalingCheck(),
            new ArchitectureCheck(),
            new ScanCheck(policy.scan()),
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
    return checks.stream().map(check -> new Checked(check.id(), examine(check, subject))).toList();
  }

  private static Result examine(Check check, Subject subject) {
    try {
      return check.examine(subject);
    } catch (RuntimeException failed) {
      return Denied.of(failed).map(Permissions::missing).orElseThrow(() -> failed);
    }
  }
}
