package tidegate.rollout.observe;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * When an image was seen to carry a tag that it did not get with its push: ECR keeps the time of
 * the first push when an old image gets a new tag (containers-roadmap 2746).
 *
 * @param digest its first {@value #ENOUGH} hexadecimal signs, without {@code sha256:}
 */
public record Sighting(String tag, String digest, Instant at) {

  private static final int ENOUGH = 12;
  private static final String ALGORITHM = "sha256:";

  /** Of a whole digest. */
  public static Sighting of(String tag, String digest, Instant at) {
    String hex = digest.replace(ALGORITHM, "");
    return new Sighting(tag, hex.substring(0, Math.min(ENOUGH, hex.length())), at);
  }

  /** Whether it is about this image. */
  public boolean isOf(String whole) {
    return whole.startsWith(ALGORITHM + digest);
  }

  String text() {
    return tag + "/" + digest + "/" + at;
  }

  static Optional<Sighting> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Sighting(parts[0], parts[1], Instant.parse(parts[2])));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
