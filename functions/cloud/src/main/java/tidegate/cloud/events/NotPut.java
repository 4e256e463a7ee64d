package tidegate.cloud.events;

/** EventBridge did not take an event. */
public final class NotPut extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean passing;

  NotPut(String why, boolean passing) {
    super(why);
    this.passing = passing;
  }

  /** Whether it may be taken the next time. */
  boolean passing() {
    return passing;
  }
}
