package tidegate.cloud.scaling;

import java.time.Instant;

/**
 * One scaling activity.
 *
 * @param status Pending, InProgress, Successful, Overridden, Unfulfilled or Failed
 */
public record ScalingActivity(Instant started, String status, String cause, String message) {

  /** Until then the running count is not the new count. */
  public boolean inFlight() {
    return status.equals("Pending") || status.equals("InProgress");
  }
}
