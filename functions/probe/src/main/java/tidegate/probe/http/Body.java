package tidegate.probe.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * As much of a body as is kept, unpacked.
 *
 * @param head its beginning
 * @param tail its last bytes; the same bytes as in {@code head} where the body is short
 * @param length bytes read, unpacked
 * @param ended whether it came to its end within the limit
 */
public record Body(String head, String tail, long length, boolean ended) {

  /** Where a page without a character set in its header may name one (HTML standard, 13.2.3.2). */
  private static final int SNIFFED = 1_024;

  private static final Pattern NAMED =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,60})");

  public static final Body NONE = new Body("", "", 0, true);

  static Body of(BodyBuffer kept, MediaType type) {
    Charset charset = type.charset().orElseGet(() -> sniffed(kept));
    return new Body(kept.head(charset), kept.tail(charset), kept.length(), kept.ended());
  }

  private static Charset sniffed(BodyBuffer kept) {
    String start = kept.head(ISO_8859_1);
    var named = NAMED.matcher(start.substring(0, Math.min(start.length(), SNIFFED)));
    return named.find() ? MediaType.charset(named.group(1)).orElse(UTF_8) : UTF_8;
  }

  /** Whether {@code head} is all of it. */
  public boolean whole() {
    return ended && length <= Limits.KEPT_BYTES;
  }
}
