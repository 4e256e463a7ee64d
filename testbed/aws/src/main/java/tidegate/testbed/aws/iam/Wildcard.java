package tidegate.testbed.aws.iam;

/** IAM's patterns: {@code *} is any text, {@code ?} any one character. */
final class Wildcard {
  private Wildcard() {}

  static boolean matches(String pattern, String text) {
    return matches(pattern, text, /* anyCase= */ false);
  }

  /** The same for actions, whose case does not matter. */
  static boolean matchesAction(String pattern, String action) {
    return matches(pattern, action, /* anyCase= */ true);
  }

  /** Asked with every call of a played month, so that no expression is compiled for it. */
  private static boolean matches(String pattern, String text, boolean anyCase) {
    int at = 0;
    int star = -1;
    int afterStar = 0;
    for (int i = 0; i < text.length(); ) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        afterStar = i;
      } else if (at < pattern.length() && fits(pattern.charAt(at), text.charAt(i), anyCase)) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++afterStar;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  private static boolean fits(char wanted, char is, boolean anyCase) {
    return wanted == '?'
        || wanted == is
        || (anyCase && Character.toLowerCase(wanted) == Character.toLowerCase(is));
  }
}
