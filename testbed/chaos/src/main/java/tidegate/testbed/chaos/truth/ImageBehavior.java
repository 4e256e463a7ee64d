package tidegate.testbed.chaos.truth;

/** What is really so of an image, whatever anybody measures. */
public enum ImageBehavior {
  /** This site, in good health. */
  HEALTHY,
  /** Its pages name another address. */
  MOVED,
  /** Its pages are blank. */
  BLANK,
  /** Every other look at it, drawn by lot, meets an error. */
  FLAPPING,
  /** Nobody can look into it. */
  UNMEASURABLE,
  /** Well until visitors come, blank a while after. */
  SICK_IN_SERVICE,
  /** Its container ends at once. */
  NEVER_STARTS,
  /** Its tasks run and fail their health checks. */
  NEVER_HEALTHY;

  /** Whether a gate that works must keep it from visitors. */
  public boolean mustNotShip() {
    return switch (this) {
      case MOVED, BLANK, UNMEASURABLE, NEVER_STARTS, NEVER_HEALTHY -> true;
      case HEALTHY, FLAPPING, SICK_IN_SERVICE -> false;
    };
  }

  /** Whether a gate that works has no reason to keep it from visitors. */
  public boolean shippable() {
    return this == HEALTHY;
  }
}
