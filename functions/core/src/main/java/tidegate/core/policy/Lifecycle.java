package tidegate.core.policy;

/**
 * CodeDeploy's lifecycle events of an ECS deployment, in its order, and on which side of the shift
 * each lies (AppSpec "hooks" section for an Amazon ECS deployment).
 */
public enum Lifecycle {
  BEFORE_INSTALL("BeforeInstall", true),
  INSTALL("Install", false),
  AFTER_INSTALL("AfterInstall", true),
  ALLOW_TEST_TRAFFIC("AllowTestTraffic", false),
  AFTER_ALLOW_TEST_TRAFFIC("AfterAllowTestTraffic", true),
  BEFORE_ALLOW_TRAFFIC("BeforeAllowTraffic", true),
  ALLOW_TRAFFIC("AllowTraffic", false),
  AFTER_ALLOW_TRAFFIC("AfterAllowTraffic", true);

  private final String event;
  private final boolean hook;

  Lifecycle(String event, boolean hook) {
    this.event = event;
    this.hook = hook;
  }

  /** CodeDeploy's name of the event. */
  public String event() {
    return event;
  }

  /** Whether a function may be run at it. */
  public boolean hook() {
    return hook;
  }

  /** Whether visitors cannot have met the release when this event ends badly. */
  public boolean beforeShift() {
    return compareTo(ALLOW_TRAFFIC) < 0;
  }

  /** Whether {@code event} is one of CodeDeploy's at which a function may be run. */
  public static boolean isHook(String event) {
    for (Lifecycle one : values()) {
      if (one.event.equals(event)) {
        return one.hook;
      }
    }
    return false;
  }

  /** Whether {@code event} is one of CodeDeploy's that lies before the shift. */
  public static boolean beforeShift(String event) {
    for (Lifecycle one : values()) {
      if (one.event.equals(event)) {
        return one.beforeShift();
      }
    }
    return false;
  }
}
