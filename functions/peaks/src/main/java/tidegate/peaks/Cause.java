package tidegate.peaks;

/**
 * Why a floor does not stand.
 *
 * @param evidence AWS's own words, or the numbers
 */
record Cause(Kind kind, String evidence) {

  /** What a person does about it depends on this. */
  enum Kind {
    QUOTA,
    PLACEMENT,
    IMAGE_PULL,
    HEALTH_CHECK,
    START,
    SCALING,
    ROLLOUT,
    UNREAD,
    UNKNOWN
  }
}
