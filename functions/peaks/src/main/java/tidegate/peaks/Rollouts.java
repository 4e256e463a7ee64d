package tidegate.peaks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.Deployment;

/** The deployment in flight at a tick, asked for only where it matters and only once. */
final class Rollouts {

  /** Hooks may take an hour each, and blue may be kept for two days. */
  private static final Duration LONGEST = Duration.ofDays(4);

  private final Deployments deployments;
  private final Instant now;
  private boolean asked;
  private Optional<Deployment> found = Optional.empty();

  Rollouts(Deployments deployments, Instant now) {
    this.deployments = deployments;
    this.now = now;
  }

  /** Holds the group, though traffic may have been shifted. */
  Optional<Deployment> inFlight() {
    if (!asked) {
      found =
          deployments.since(now.minus(LONGEST)).stream()
              .filter(deployment -> deployment.status().inFlight())
              .findFirst();
      asked = true;
    }
    return found;
  }

  /** Is before its shift or in it, when moving capacity can fail it. */
  Optional<Deployment> shifting() {
    return inFlight().filter(deployment -> !deployment.shifted());
  }
}
