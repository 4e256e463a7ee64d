package tidegate.rollout.preflight;

import java.time.Duration;

/**
 * What the site's owner has chosen.
 *
 * @param content where wp-content lives
 * @param scan how much a scan of the image counts
 * @param limits how much limits of taste count
 * @param longestRollout within which a rollout is over, so that it meets no peak's lead
 */
public record Policy(Content content, Scan scan, TaskLimits limits, Duration longestRollout) {

  public enum Content {
    EFS,
    BAKED;

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException where it is neither {@code efs} nor {@code baked}
     */
    public static Content parse(String text) {
      return switch (text) {
        case "efs" -> EFS;
        case "baked" -> BAKED;
        default -> throw new IllegalArgumentException(text);
      };
    }
  }

  public enum Scan {
    OFF,
    /** A scan that was made must be finished and good; none is needed. */
    IF_SCANNED,
    REQUIRED;

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException where it is none of {@code off}, {@code if-scanned}, {@code
     *     required}
     */
    public static Scan parse(String text) {
      return switch (text) {
        case "off" -> OFF;
        case "if-scanned" -> IF_SCANNED;
        case "required" -> REQUIRED;
        default -> throw new IllegalArgumentException(text);
      };
    }
  }
}
