package tidegate.probe.http;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code Content-Type} as RFC 9110, section 8.3.1, reads it: type, subtype and the names of
 * parameters are case-insensitive.
 *
 * @param essence type and subtype in lower case, for example {@code text/html}; empty where none is
 *     named
 * @param charset empty where none is named, or one that this JVM does not know
 */
public record MediaType(String essence, Optional<Charset> charset) {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,60})");

  public static MediaType of(Headers headers) {
    return parse(headers.first("content-type").orElse(""));
  }

  static MediaType parse(String field) {
    int end = field.indexOf(';');
    String essence = (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    var matched = CHARSET.matcher(field);
    return new MediaType(essence, matched.find() ? charset(matched.group(1)) : Optional.empty());
  }

  static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** HTML or XHTML. */
  public boolean html() {
    return essence.equals("text/html") || essence.equals("application/xhtml+xml");
  }

  /** A style sheet. */
  public boolean css() {
    return essence.equals("text/css");
  }

  /** XML in any of its types. */
  public boolean xml() {
    return essence.endsWith("/xml") || essence.endsWith("+xml");
  }
}
