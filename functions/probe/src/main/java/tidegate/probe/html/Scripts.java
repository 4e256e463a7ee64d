package tidegate.probe.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the addresses that a page gives its own scripts: {@code {"ajax_url":"https:\\/\\/…"}}. An
 * address inside a longer string is text. Linear in the script's length.
 */
public final class Scripts {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"'<>`\\\\]{1,500}");

  /** What a script compares an address with is nothing that it asks. */
  private static final Pattern COMPARED_BEFORE =
      Pattern.compile("[=!]=\\s*$|\\.(?:includes|indexOf|startsWith)\\(\\s*$");

  private static final Pattern COMPARED_BEHIND =
      Pattern.compile("\\s*[=!]==?|[^\\[\\]{};]{0,300}]\\s*\\.(?:includes|indexOf)\\(");

  private static final int LONGEST = 600;
  private static final int MOST = 300;

  private Scripts() {}

  /**
   * Whether a browser runs it or a script of the theme reads it; not what search engines read.
   * Optimizers and consent banners hold scripts back by a type that is none, or by plain text.
   */
  static boolean run(String type) {
    String lower = type.toLowerCase(Locale.ROOT).strip();
    return lower.contains("javascript")
        || lower.equals("application/json")
        || lower.equals("text/plain")
        || (!lower.contains("/") && !lower.equals("speculationrules"));
  }

  public static List<String> addresses(String script) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < script.length() && found.size() < MOST) {
      char c = script.charAt(at);
      if (c == '"' || c == '\'' || c == '`') {
        int end = end(script, at + 1, c);
        if (end - at <= LONGEST) {
          String text = unescaped(script.substring(at + 1, end));
          if (ADDRESS.matcher(text).matches() && !compared(script, at, end + 1)) {
            found.add(text);
          }
        }
        at = end + 1;
      } else if (script.startsWith("/*", at)) {
        int close = script.indexOf("*/", at + 2);
        at = close < 0 ? script.length() : close + 2;
      } else {
        at++;
      }
    }
    return found;
  }

  private static boolean compared(String script, int start, int end) {
    return COMPARED_BEFORE.matcher(script).region(Math.max(0, start - 20), start).find()
        || (end < script.length()
            && COMPARED_BEHIND.matcher(script).region(end, script.length()).lookingAt());
  }

  /** Where the string ends; a line's end ends one that never does, as in a comment's apostrophe. */
  private static int end(String script, int from, char quote) {
    int at = from;
    while (at < script.length() && script.charAt(at) != quote) {
      if (quote != '`' && script.charAt(at) == '\n') {
        return at;
      }
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, script.length());
  }

  /** Without what JSON and JavaScript put before a slash. */
  static String unescaped(String text) {
    return text.replace("\\/", "/").replace("\\u002F", "/").replace("\\u0026", "&");
  }
}
