package tidegate.core.release;

import java.time.Instant;

/**
 * An image by digest, with the tag that a person reads.
 *
 * @param hotfix whether it may pass a freeze
 */
public record Release(String tag, String digest, Instant pushedAt, boolean hotfix) {}
