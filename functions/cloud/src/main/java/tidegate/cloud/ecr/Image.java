package tidegate.cloud.ecr;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A pushed image.
 *
 * @param scan the scan's status: COMPLETE, IN_PROGRESS, FAILED …; empty where none was made
 * @param severities findings by severity; a severity without findings may be absent
 */
public record Image(
    String digest,
    List<String> tags,
    Instant pushedAt,
    String scan,
    Map<String, Integer> severities) {

  public Image {
    tags = List.copyOf(tags);
    severities = Map.copyOf(severities);
  }
}
