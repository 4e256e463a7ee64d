package tidegate.core.deployment;

import java.time.Instant;
import java.util.Optional;

/**
 * One lifecycle event of a deployment.
 *
 * @param status Pending, InProgress, Succeeded, Failed, Skipped or Unknown
 * @param message CodeDeploy's diagnostics; empty where there are none
 */
public record LifecycleEvent(
    String name,
    String status,
    Optional<Instant> started,
    Optional<Instant> ended,
    String message) {

  public boolean inProgress() {
    return status.equals("InProgress");
  }
}
