package tidegate.testbed.aws.ecr;

import java.time.Instant;
import java.util.Map;

/**
 * The scan of one image.
 *
 * @param status {@code IN_PROGRESS}, {@code COMPLETE}, {@code FAILED} or {@code UNSUPPORTED_IMAGE}
 * @param findings by severity; severities without any are absent
 */
public record ImageScan(String status, Instant completedAt, Map<String, Integer> findings) {
  public ImageScan {
    findings = Map.copyOf(findings);
  }

  public static ImageScan clean(Instant completedAt) {
    return new ImageScan("COMPLETE", completedAt, Map.of());
  }
}
