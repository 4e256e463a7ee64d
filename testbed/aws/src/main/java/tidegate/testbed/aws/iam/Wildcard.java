package tidegate.testbed.aws.iam;

import java.util.regex.Pattern;

/** IAM's patterns: {@code *} is any text, {@code ?} any one character. */
final class Wildcard {
  private Wildcard() {}

  static boolean matches(String pattern, String text) {
    return Pattern.matches(expression(pattern), text);
  }

  /** The same for actions, whose case does not matter. */
  static boolean matchesAction(String pattern, String action) {
    return Pattern.compile(expression(pattern), Pattern.CASE_INSENSITIVE).matcher(action).matches();
  }

  private static String expression(String pattern) {
    return Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
  }
}
