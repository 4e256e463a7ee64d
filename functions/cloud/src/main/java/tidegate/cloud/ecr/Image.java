package tidegate.cloud.ecr;

import java.time.Instant;
import java.util.List;

/**
 * A pushed image.
 *
 * @param repositoryUri {@code registry/repository}, without tag
 */
public record Image(String repositoryUri, String digest, List<String> tags, Instant pushedAt) {

  public Image {
    tags = List.copyOf(tags);
  }

  /** How a task definition names it for good: a tag may move, a digest does not. */
  public String reference() {
    return repositoryUri + "@" + digest;
  }
}
