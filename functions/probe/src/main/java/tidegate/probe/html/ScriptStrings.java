package tidegate.probe.html;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads strings as JavaScript and JSON write them. */
final class ScriptStrings {
  private static final Pattern ESCAPE =
      Pattern.compile("(?s)\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))");

  private ScriptStrings() {}

  static String unescaped(String text) {
    return text.indexOf('\\') < 0
        ? text
        : ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    if (found.group(3) == null) {
      String code = found.group(1) == null ? found.group(2) : found.group(1);
      return Character.toString((char) Integer.parseInt(code, 16));
    }
    return switch (found.group(3)) {
      case "n", "r", "t", "b", "f", "\n" -> " ";
      default -> found.group(3);
    };
  }

  /** JSON may be in percent-encoding, so that no quote of it ends the string. */
  static String decoded(String text) {
    String stripped = text.strip();
    boolean coded =
        stripped.regionMatches(/* ignoreCase= */ true, 0, "%7b", 0, 3)
            || stripped.regionMatches(/* ignoreCase= */ true, 0, "%5b", 0, 3);
    return coded ? Percent.decoded(stripped) : stripped;
  }
}
