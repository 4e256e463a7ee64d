package tidegate.peaks.observe;

/**
 * Why a floor does not stand.
 *
 * @param evidence AWS's own words, or the numbers
 */
public record Cause(Kind kind, String evidence) {

  /** What a person does about it depends on this. */
  public enum Kind {
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
