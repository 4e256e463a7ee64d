package tidegate.core.release;

import java.time.Instant;
import java.util.List;

/**
 * An image as the registry has it.
 *
 * @param digest {@code sha256:…}
 */
public record PushedImage(String digest, List<String> tags, Instant pushedAt) {

  public PushedImage {
    tags = List.copyOf(tags);
  }
}
