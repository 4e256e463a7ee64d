package tidegate.probe.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds PHP's own messages in a body by the three forms in which PHP and Xdebug print them: with
 * markup (html_errors), as a line of its own, and as Xdebug's table. Time is linear in the body.
 */
final class PhpMessages {

  private static final int MOST = 20;

  /** A message is no longer than this, its stack included. */
  private static final int LONGEST = 6_000;

  private static final String LEVEL =
      "(Warning|Notice|Deprecated|Fatal error|Parse error|Strict (?:S|s)tandards"
          + "|(?:Recoverable|Catchable) fatal error|Uncaught \\w+)";
  private static final Pattern MARKED = Pattern.compile("<b>" + LEVEL + "</b>: ");

  /** The place is bold, too: a file, {@code Unknown}, or code that was given to eval. */
  private static final Pattern MARKED_PLACE =
      Pattern.compile(" in <b>([^<]{1,500})</b> on line <b>\\d+</b>");

  private static final Pattern LINE = Pattern.compile("(PHP )?" + LEVEL + ": {1,2}(?=\\S)");
  private static final Pattern LINE_PLACE =
      Pattern.compile(
          " in ((?:/|[A-Za-z]:\\\\|[a-z]{2,10}://)[^\\n<]{1,500}?|Unknown) on line \\d+(?=\\s|<|$)");
  private static final Pattern TABLE =
      Pattern.compile("<table class=['\"]xdebug-error[^>]{0,300}>");
  private static final Pattern TABLE_PLACE =
      Pattern.compile(LEVEL + "\\b:? [^\\n]{1,3000}? in ([^<\\n]{1,500}) on line <i>\\d+</i>");

  /** After these, a line that begins so is somebody's text. */
  private static final Pattern QUOTING =
      Pattern.compile("(?i)<(?:pre|code|samp|kbd|textarea|blockquote|title|script|style|br)\\b");

  /** What PHP's log puts before a line. */
  private static final Pattern STAMP =
      Pattern.compile("\\[\\d{2}-[A-Z][a-z]{2}-\\d{4} [^]\\n]{5,40}] ");

  /** How wpdb prints what the database answered, in any language. */
  private static final Pattern DATABASE =
      Pattern.compile("<p class=['\"]wpdberror['\"]>\\s*<strong>[^<]{1,200}</strong>");

  private PhpMessages() {}

  /**
   * One message.
   *
   * @param level PHP's word for it
   * @param place the file as PHP names it
   */
  record Message(String level, String place, int start, int end) {

    boolean fatal() {
      return !level.matches("Warning|Notice|Deprecated|Strict (S|s)tandards|Database error");
    }
  }

  static List<Message> in(String body) {
    List<Message> found = new ArrayList<>();
    marked(body, found);
    lines(body, found);
    tables(body, found);
    DATABASE
        .matcher(body)
        .results()
        .limit(MOST)
        .map(one -> new Message("Database error", "wpdb", one.start(), one.end()))
        .forEach(found::add);
    return found;
  }

  private static void marked(String body, List<Message> found) {
    var level = MARKED.matcher(body);
    var place = MARKED_PLACE.matcher(body);
    int at = 0;
    while (found.size() < MOST && level.find(at)) {
      at = level.end();
      if (place.region(at, Math.min(body.length(), at + LONGEST)).find()) {
        found.add(new Message(level.group(1), place.group(1), level.start(), place.end()));
        at = place.end();
      }
    }
  }

  private static void lines(String body, List<Message> found) {
    var level = LINE.matcher(body);
    var place = LINE_PLACE.matcher(body);
    int at = 0;
    while (found.size() < MOST && level.find(at)) {
      at = level.end();
      int end = Math.min(body.length(), at + LONGEST);
      if (beginsLine(body, level.start()) && place.region(at, end).find()) {
        boolean logged = level.group(1) != null;
        if (within(body, at, place.start()) && (logged || endsLine(body, place.end()))) {
          found.add(new Message(level.group(2), place.group(1), level.start(), place.end()));
          at = place.end();
        }
      }
    }
  }

  private static void tables(String body, List<Message> found) {
    var table = TABLE.matcher(body);
    var place = TABLE_PLACE.matcher(body);
    int at = 0;
    while (found.size() < MOST && table.find(at)) {
      at = table.end();
      if (place.region(at, Math.min(body.length(), at + LONGEST)).find()) {
        found.add(new Message(place.group(1), place.group(2), table.start(), place.end()));
        at = place.end();
      }
    }
  }

  /** Without markup, PHP begins a line of its own; text in a page seldom does. */
  private static boolean beginsLine(String body, int start) {
    int line = body.lastIndexOf('\n', start - 1) + 1;
    if (line < start && !STAMP.matcher(body).region(line, start).matches()) {
      return false;
    }
    int open = body.lastIndexOf('<', Math.max(0, start - 1));
    return open < 0
        || start - open > LONGEST
        || !QUOTING.matcher(body).region(open, start).lookingAt();
  }

  private static boolean endsLine(String body, int end) {
    return end == body.length() || body.charAt(end) == '\n' || body.charAt(end) == '\r';
  }

  /** One line, or an exception with its stack. */
  private static boolean within(String body, int start, int end) {
    String text = body.substring(start, end);
    return text.indexOf('\n') < 0 || text.contains("\nStack trace:\n#0 ");
  }
}
