package tidegate.probe.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a style sheet loads. */
public final class Css {

  private static final Pattern LOADED =
      Pattern.compile("(?i)(?:url\\(\\s*[\"']?|@import\\s+[\"'])([^\"')\\s]{1,2000})");

  /** A namespace is a name that looks like an address; nobody asks for it. */
  private static final Pattern NAMESPACE = Pattern.compile("(?i)@namespace\\b[^;{}]{0,300};?");

  /** {@code image-set("a.png" 1x, "b.png" 2x)}: strings in it are addresses. */
  private static final Pattern IMAGE_SET = Pattern.compile("(?i)image-set\\(([^)]{1,2000})\\)");

  private static final Pattern STRING = Pattern.compile("[\"']([^\"'\\s]{1,2000})[\"']");
  private static final int MOST = 500;

  private Css() {}

  public static List<String> loads(String css) {
    List<String> found = new ArrayList<>();
    String rules = NAMESPACE.matcher(withoutComments(css)).replaceAll("");
    add(found, LOADED.matcher(rules));
    var sets = IMAGE_SET.matcher(rules);
    while (found.size() < MOST && sets.find()) {
      add(found, STRING.matcher(sets.group(1)));
    }
    return found;
  }

  private static void add(List<String> found, Matcher matcher) {
    while (found.size() < MOST && matcher.find()) {
      String address = matcher.group(1);
      // Parts of an SVG in the page itself, and what is written out in place.
      if (!address.startsWith("data:") && !address.startsWith("#")) {
        found.add(address);
      }
    }
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
