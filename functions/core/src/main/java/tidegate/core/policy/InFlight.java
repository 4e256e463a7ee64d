package tidegate.core.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;

/** Which deployment holds the group. CodeDeploy runs one at a time. */
public final class InFlight {
  /**
   * As far back as one may have begun that still runs: five hooks may take an hour each, and blue
   * may be kept for two days (CodeDeploy's quotas), with as much again for a manual go.
   */
  public static final Duration LONGEST = Duration.ofDays(4);

  private InFlight() {}

  /** Whatever holds the group, a rollback of CodeDeploy's, too. */
  public static Optional<Deployment> any(List<Deployment> recent) {
    return recent.stream().filter(deployment -> deployment.status().inFlight()).findFirst();
  }

  /** One that brings a release: no rollback of CodeDeploy's. */
  public static Optional<Deployment> bringing(List<Deployment> recent) {
    return recent.stream()
        .filter(deployment -> deployment.status().inFlight() && !deployment.isRollback())
        .findFirst();
  }

  /** Whatever is before its shift or in it, when moving capacity can fail it. */
  public static Optional<Deployment> shifting(List<Deployment> recent) {
    return any(recent).filter(deployment -> !deployment.shifted());
  }
}
