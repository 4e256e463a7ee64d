package tidegate.probe.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what a style sheet loads. */
public final class Css {

  private static final Pattern LOADED =
      Pattern.compile("(?i)(?:url\\(\\s*[\"']?|@import\\s+[\"'])([^\"')\\s]{1,2000})");
  private static final int MOST = 500;

  private Css() {}

  public static List<String> loads(String css) {
    List<String> found = new ArrayList<>();
    var matcher = LOADED.matcher(withoutComments(css));
    while (found.size() < MOST && matcher.find()) {
      if (!matcher.group(1).startsWith("data:")) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  /** By hand, because a regular expression for comments recurses as deep as they are long. */
  private static String withoutComments(String css) {
    var kept = new StringBuilder(css.length());
    int at = 0;
    while (at < css.length()) {
      int open = css.indexOf("/*", at);
      kept.append(css, at, open < 0 ? css.length() : open);
      int close = open < 0 ? -1 : css.indexOf("*/", open + 2);
      at = close < 0 ? css.length() : close + 2;
    }
    return kept.toString();
  }
}
