package tidegate.core.release;

import java.time.Instant;
import tidegate.core.deployment.Intent;

/**
 * An image by digest, with the tag that a person reads.
 *
 * @param hotfix whether it may pass a freeze
 */
public record Release(String tag, String digest, Instant pushedAt, boolean hotfix) {

  private static final int ENOUGH_TO_TELL = "sha256:".length() + 12;

  /** Why it is deployed where nobody asks for more. */
  public Intent intent() {
    return hotfix ? Intent.HOTFIX : Intent.RELEASE;
  }

  /** As much of the digest as tells images apart in a sentence. */
  public String shortDigest() {
    return digest.length() <= ENOUGH_TO_TELL ? digest : digest.substring(0, ENOUGH_TO_TELL);
  }
}
