package tidegate.probe.http;

import java.nio.charset.Charset;

/**
 * As much of a body as is kept, unpacked.
 *
 * @param head its beginning
 * @param tail its last bytes; the same bytes as in {@code head} where the body is short
 * @param length bytes read, unpacked
 * @param ended whether it came to its end within the limit
 */
public record Body(String head, String tail, long length, boolean ended) {

  public static final Body NONE = new Body("", "", 0, true);

  static Body of(BodyBuffer kept, Charset charset) {
    return new Body(kept.head(charset), kept.tail(charset), kept.length(), kept.ended());
  }

  /** Whether {@code head} is all of it. */
  public boolean whole() {
    return ended && length <= Limits.KEPT_BYTES;
  }
}
