package tidegate.core.deployment;

import java.time.Instant;
import java.util.Optional;

/**
 * One deployment.
 *
 * @param description as given at its creation; see {@link Description}
 * @param creator user, autoscaling, codeDeployRollback …
 * @param ended empty while it runs
 * @param shifted when it began to wait with blue kept, that is, after the shift
 * @param error CodeDeploy's error code and message; empty where there is none
 * @param rollbackId the deployment that rolled this one back
 * @param rollsBack the deployment that this one rolls back
 */
public record Deployment(
    String id,
    Status status,
    String description,
    String creator,
    Instant created,
    Optional<Instant> ended,
    boolean shifted,
    String error,
    Optional<String> rollbackId,
    Optional<String> rollsBack) {

  /** CodeDeploy's status words. */
  public enum Status {
    CREATED,
    QUEUED,
    IN_PROGRESS,
    BAKING,
    READY,
    SUCCEEDED,
    FAILED,
    STOPPED;

    /** Whether the deployment holds the group. */
    public boolean inFlight() {
      return switch (this) {
        case CREATED, QUEUED, IN_PROGRESS, BAKING, READY -> true;
        case SUCCEEDED, FAILED, STOPPED -> false;
      };
    }
  }

  /** The same, with its traffic shifted and blue kept. */
  public Deployment afterShift() {
    return new Deployment(
        id,
        status,
        description,
        creator,
        created,
        ended,
        /* shifted= */ true,
        error,
        rollbackId,
        rollsBack);
  }

  /** A rollback is a deployment of its own, and no release. */
  public boolean isRollback() {
    return rollsBack.isPresent() || creator.equals("codeDeployRollback");
  }

  /**
   * Why it is: CodeDeploy's own rollback, or what its description says; a deployment that somebody
   * else started is held to be a release.
   */
  public Intent intent() {
    return isRollback()
        ? Intent.ROLLBACK
        : Description.parse(description).map(Description::intent).orElse(Intent.RELEASE);
  }
}
