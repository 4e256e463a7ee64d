package tidegate.cloud.ecr;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A pushed image.
 *
 * @param repositoryUri {@code registry/repository}, without tag
 * @param scan the scan's status: COMPLETE, IN_PROGRESS, FAILED …; empty where none was made
 * @param severities findings by severity; a severity without findings may be absent
 */
public record Image(
    String repositoryUri,
    String digest,
    List<String> tags,
    Instant pushedAt,
    String scan,
    Map<String, Integer> severities) {

  public Image {
    tags = List.copyOf(tags);
    severities = Map.copyOf(severities);
  }

  /** How a task definition names it for good: a tag may move, a digest does not. */
  public String reference() {
    return repositoryUri + "@" + digest;
  }
}
