package tidegate.probe.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Walks through HTML as it is met in life, in time linear in its length whatever it holds. Comments
 * are skipped, and what is inside scripts and text areas is not taken for tags.
 */
final class Tags {

  private static final Set<String> RAW =
      Set.of(
          "script",
          "style",
          "title",
          "textarea",
          "xmp",
          "noscript",
          "template",
          "iframe",
          "noembed",
          "noframes");
  private static final int LONGEST_VALUE = 16_000;
  private static final int MOST_ATTRIBUTES = 60;

  private final String html;
  private final Listener listener;
  private int at;

  private Tags(String html, Listener listener) {
    this.html = html;
    this.listener = listener;
  }

  static void walk(String html, Listener listener) {
    new Tags(html, listener).walk();
  }

  private void walk() {
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      int end = open < 0 ? html.length() : open;
      if (end > at) {
        listener.text(html, at, end);
      }
      at = end;
      if (open >= 0) {
        step();
      }
    }
  }

  private void step() {
    if (html.startsWith("<!--", at)) {
      skipComment();
    } else if (at + 1 < html.length() && isLetter(html.charAt(at + 1))) {
      startTag();
    } else if (html.startsWith("</", at)) {
      endTag();
    } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      skipPast(">", at + 2);
    } else {
      at++;
    }
  }

  private void startTag() {
    int start = ++at;
    while (at < html.length() && isName(html.charAt(at))) {
      at++;
    }
    String name = lower(html.substring(start, Math.min(at, start + 40)));
    listener.tag(new Tag(name, attributes()));
    if (RAW.contains(name)) {
      raw(name);
    }
  }

  private void endTag() {
    int start = at + 2;
    int end = start;
    while (end < html.length() && isName(html.charAt(end))) {
      end++;
    }
    listener.end(lower(html.substring(start, Math.min(end, start + 40))));
    skipPast(">", end);
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    while (at < html.length() && html.charAt(at) != '>') {
      char c = html.charAt(at);
      if (isSpace(c) || c == '/' || c == '=' || c == '"' || c == '\'') {
        at++;
      } else {
        String name = attributeName();
        String value = attributeValue();
        if (attributes.size() < MOST_ATTRIBUTES) {
          attributes.putIfAbsent(name, value);
        }
      }
    }
    at++;
    return attributes;
  }

  private String attributeName() {
    int start = at;
    while (at < html.length() && isAttributeName(html.charAt(at))) {
      at++;
    }
    return lower(html.substring(start, Math.min(at, start + 60)));
  }

  private String attributeValue() {
    skipSpaces();
    if (at >= html.length() || html.charAt(at) != '=') {
      return "";
    }
    at++;
    skipSpaces();
    if (at >= html.length()) {
      return "";
    }
    char quote = html.charAt(at);
    if (quote == '"' || quote == '\'') {
      int start = ++at;
      int end = html.indexOf(quote, start);
      at = end < 0 ? html.length() : end + 1;
      return value(start, end < 0 ? html.length() : end);
    }
    int start = at;
    while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    return value(start, at);
  }

  private String value(int start, int end) {
    return Entities.resolve(html.substring(start, Math.min(end, start + LONGEST_VALUE)));
  }

  private void raw(String name) {
    int start = Math.min(at, html.length());
    int end = start;
    do {
      end = html.indexOf("</", end);
      if (end < 0) {
        end = html.length();
        break;
      }
      end += 2;
    } while (!html.regionMatches(true, end, name, 0, name.length())
        || !endsName(end + name.length()));
    int stop = end == html.length() ? end : end - 2;
    listener.raw(name, html.substring(start, Math.max(start, stop)));
    at = Math.max(stop, start);
    if (at < html.length()) {
      skipPast(">", at);
    }
  }

  /** {@code </scripts>} does not end a script. */
  private boolean endsName(int after) {
    return after >= html.length() || !isName(html.charAt(after));
  }

  /** Also by the ends that the HTML standard calls errors, and that browsers take. */
  private void skipComment() {
    at += "<!--".length();
    if (html.startsWith(">", at) || html.startsWith("->", at)) {
      skipPast(">", at);
      return;
    }
    int dashes = html.indexOf("--", at);
    while (dashes >= 0 && !html.startsWith(">", dashes + 2) && !html.startsWith("!>", dashes + 2)) {
      dashes = html.indexOf("--", dashes + 1);
    }
    skipPast(">", dashes < 0 ? html.length() : dashes + 2);
  }

  private void skipPast(String mark, int from) {
    int end = html.indexOf(mark, Math.min(from, html.length()));
    at = end < 0 ? html.length() : end + mark.length();
  }

  private void skipSpaces() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':';
  }

  private static boolean isAttributeName(char c) {
    return !isSpace(c) && c != '=' && c != '>' && c != '/' && c != '"' && c != '\'';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  /** Hears what is met, in the page's order. */
  interface Listener {
    void tag(Tag tag);

    /** An end tag; empty where it names no element. */
    void end(String name);

    /** Text between tags: {@code html} from {@code start} to {@code end}. */
    void text(String html, int start, int end);

    /** What is inside an element that holds no tags. */
    void raw(String name, String content);
  }
}
