package tidegate.cloud.scaling;

import java.util.List;

/** The service's scalable target in Application Auto Scaling. */
public interface Scaling {

  ScalableTarget target();

  /**
   * Sets both bounds in one request. AWS moves the current capacity into the range at once.
   *
   * @throws IllegalArgumentException where {@code min} is above {@code max}
   */
  void setBounds(int min, int max);

  /** Newest first; at most 50. */
  List<ScalingActivity> activities();

  /** The service's scaling policies, all of them. */
  List<ScalingPolicy> policies();

  /** The service's scheduled actions, all of them; none is Tidegate's. */
  List<ScheduledAction> scheduledActions();
}
