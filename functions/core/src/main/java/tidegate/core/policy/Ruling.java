package tidegate.core.policy;

/** What the rule book says of an intent at a moment. */
public enum Ruling {
  /** It goes on. */
  PASSES,
  /** It goes on, and the two people are told what it passed. */
  PASSES_TOLD,
  /** It waits until the moment is over; nothing is lost. */
  WAITS,
  /** It does not start, or is stopped and rolled back. */
  STOPS;

  /** Whether the rollout goes on now. */
  public boolean passes() {
    return switch (this) {
      case PASSES, PASSES_TOLD -> true;
      case WAITS, STOPS -> false;
    };
  }
}
