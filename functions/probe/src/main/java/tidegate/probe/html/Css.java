package tidegate.probe.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a style sheet loads, by CSS's own grammar: comments, texts and namespaces load
 * nothing. In time linear in its length, whatever it holds.
 */
public final class Css {

  private static final int MOST = 500;
  private static final String URL = "url(";
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(\\n|[^0-9a-fA-F]))");

  private final String css;
  private final List<String> found = new ArrayList<>();
  private int at;

  /** What stands before the next value, as far as it decides whether the value is loaded. */
  private Place place = Place.ELSEWHERE;

  private Css(String css) {
    this.css = css;
  }

  /** Addresses as they are written; of too many, the first. */
  public static List<String> loads(String css) {
    var reader = new Css(css);
    reader.read();
    return reader.found;
  }

  private void read() {
    while (at < css.length() && found.size() < MOST) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        value(text(), place == Place.IMPORT || place == Place.IMAGE_SET);
      } else if (c == '@') {
        place = rule();
      } else if (isName(c)) {
        name();
      } else {
        if (c == ';' || c == '{' || c == '}' || (c == ')' && place == Place.IMAGE_SET)) {
          place = Place.ELSEWHERE;
        }
        at++;
      }
    }
  }

  private Place rule() {
    int start = ++at;
    skipName();
    return switch (css.substring(start, at).toLowerCase(Locale.ROOT)) {
      case "import" -> Place.IMPORT;
      // These are compared with addresses, and load none.
      case "namespace", "document", "-moz-document" -> Place.NAMESPACE;
      default -> Place.ELSEWHERE;
    };
  }

  private void name() {
    int start = at;
    skipName();
    if (at >= css.length() || css.charAt(at) != '(') {
      return;
    }
    at++;
    if (css.regionMatches(/* ignoreCase= */ true, start, URL, 0, URL.length())) {
      value(address(), place != Place.NAMESPACE);
    } else if (css.substring(start, at).toLowerCase(Locale.ROOT).endsWith("image-set(")) {
      place = Place.IMAGE_SET;
    }
  }

  /** The rest of {@code url(…)}, whose address needs no quotes. */
  private String address() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
    boolean quoted = at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'');
    if (quoted) {
      return text();
    }
    int start = at;
    int end = css.indexOf(')', at);
    at = end < 0 ? css.length() : end;
    return css.substring(start, at).strip();
  }

  /** A text in quotes; a line's end closes it, too. */
  private String text() {
    char quote = css.charAt(at);
    int start = ++at;
    while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at, css.length());
    at = end + 1;
    return css.substring(start, end);
  }

  /** CSS writes any character as its number in hexadecimal, with a space behind it at will. */
  private static String unescaped(String value) {
    return value.indexOf('\\') < 0
        ? value
        : ESCAPE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    if (found.group(1) == null) {
      return found.group(2).equals("\n") ? "" : found.group(2);
    }
    int code = Integer.parseInt(found.group(1), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  private void value(String written, boolean loaded) {
    String address = unescaped(written);
    boolean data = address.regionMatches(/* ignoreCase= */ true, 0, "data:", 0, 5);
    // A fragment alone is a part of the document, as filters and gradients are.
    if (loaded && !address.isBlank() && !data && !address.startsWith("#")) {
      found.add(address.length() <= 2_000 ? address : address.substring(0, 2_000));
    }
  }

  private void skipName() {
    while (at < css.length() && isName(css.charAt(at))) {
      at++;
    }
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private enum Place {
    ELSEWHERE,
    IMPORT,
    NAMESPACE,
    IMAGE_SET
  }
}
