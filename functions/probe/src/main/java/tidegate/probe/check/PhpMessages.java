package tidegate.probe.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds PHP's own messages in a body by the forms in which PHP and Xdebug print them: with markup
 * (html_errors), as a line of its own, and as Xdebug's table; each also inside JSON. Time is linear
 * in the body.
 */
final class PhpMessages {

  private static final int MOST = 20;

  /** A message is no longer than this, its stack included. */
  private static final int LONGEST = 6_000;

  private static final String LEVEL =
      "(Warning|Notice|Deprecated|Fatal error|Parse error|Strict (?:S|s)tandards"
          + "|(?:Recoverable|Catchable) fatal error|Uncaught \\w+)";

  /** PHP begins a message with a break, and writes two spaces behind the colon. */
  private static final Pattern MARKED =
      Pattern.compile("(<br\\s*/?>\\s*)?<b>" + LEVEL + "</b>:( {1,2})");

  /** The place is bold, too: a file, {@code Unknown}, or code that was given to eval. */
  private static final Pattern MARKED_PLACE =
      Pattern.compile(" in <b>([^<]{1,500})</b> on line <b>\\d+</b>(<br)?");

  private static final Pattern FILE = Pattern.compile(".*[/\\\\].*|.*\\bcode|Unknown");

  private static final Pattern LINE = Pattern.compile("(PHP )?" + LEVEL + ": {1,2}(?=\\S)");
  private static final Pattern LINE_PLACE =
      Pattern.compile(
          " in ((?:/|[A-Za-z]:[\\\\/]|[a-z]{2,10}://)[^\\n<]{1,500}?|Unknown) on line"
              + " \\d+(?=\\s|<|$)");

  /** The debugger's table, or what it prints of a value. */
  private static final Pattern TABLE =
      Pattern.compile(
          "<(?:table class=['\"]xdebug-error xe-([a-z-]{1,40})|pre class=['\"]xdebug-(var-dump))"
              + "\\b[^>]{0,300}>");

  private static final Pattern TABLE_PLACE =
      Pattern.compile(
          " in (?:<a [^>]{0,1000}>)?([^<\\n]{1,500})(?:</a>)? on line <i>\\d+</i>"
              + "|<small>([^<\\n]{1,500}):\\d+:</small>");

  /** What PHP's log puts before a line. */
  private static final Pattern STAMP =
      Pattern.compile("\\[\\d{2}-[A-Z][a-z]{2}-\\d{4} [^]\\n]{5,40}] ");

  private static final int LONGEST_STAMP = 80;

  /** How wpdb prints what the database answered, in any language. */
  private static final Pattern DATABASE =
      Pattern.compile("<p class=['\"]wpdberror['\"]>\\s*<strong>[^<]{1,200}</strong>");

  private PhpMessages() {}

  /**
   * One message.
   *
   * @param level PHP's word for it
   * @param place the file as PHP names it; empty where it names none
   * @param said its beginning
   * @param start where it begins in the body; 0 where it stands inside JSON
   */
  record Message(String level, String place, String said, int start, int end) {

    boolean fatal() {
      return level.matches(
          "(?i)(fatal|parse).error|(recoverable|catchable) fatal error|uncaught.*");
    }

    boolean sameAs(Message other) {
      return level.equals(other.level) && place.equals(other.place);
    }
  }

  static List<Message> in(String body) {
    List<Message> found = plain(body);
    if (body.contains("<\\/") || body.contains("\\u003C") || body.contains("\\u003c")) {
      plain(unescaped(body)).stream()
          .filter(one -> found.stream().noneMatch(one::sameAs))
          .map(one -> new Message(one.level(), one.place(), one.said(), 0, 0))
          .forEach(found::add);
    }
    return found;
  }

  /** What a string of JSON or of a script holds, as far as messages need it. */
  private static String unescaped(String body) {
    return body.replace("\\/", "/")
        .replace("\\n", "\n")
        .replace("\\\"", "\"")
        .replaceAll("\\\\u003[Cc]", "<")
        .replaceAll("\\\\u003[Ee]", ">");
  }

  private static List<Message> plain(String body) {
    List<Message> found = new ArrayList<>();
    var quotations = new Quotations(body);
    marked(body, found);
    lines(body, quotations, found);
    tables(body, found);
    DATABASE
        .matcher(body)
        .results()
        .limit(MOST)
        .map(one -> message("Database error", "wpdb", body, one.start(), one.end()))
        .forEach(found::add);
    CallStacks.in(body, quotations).stream()
        .filter(stack -> found.stream().noneMatch(one -> within(stack, one)))
        .map(stack -> message("Stack trace", stack.group(1), body, stack.start(), stack.end()))
        .toList()
        .forEach(found::add);
    return found;
  }

  private static boolean within(MatchResult stack, Message message) {
    return stack.start() >= message.start() && stack.start() <= message.end();
  }

  private static Message message(
      String level, @Nullable String place, String body, int start, int end) {
    String said = body.substring(start, Math.min(end, start + 200));
    return new Message(level, place == null ? "" : place, said, start, end);
  }

  private static void marked(String body, List<Message> found) {
    var level = MARKED.matcher(body);
    var place = MARKED_PLACE.matcher(body);
    int at = 0;
    while (found.size() < MOST && level.find(at)) {
      at = level.end();
      if (place.region(at, Math.min(body.length(), at + LONGEST)).find()) {
        boolean printed =
            level.group(1) != null || level.group(3).length() == 2 || place.group(2) != null;
        if (printed && FILE.matcher(place.group(1)).matches()) {
          found.add(message(level.group(2), place.group(1), body, level.start(), place.end()));
          at = place.end();
        }
      }
    }
  }

  private static void lines(String body, Quotations quotations, List<Message> found) {
    var level = LINE.matcher(body);
    var place = LINE_PLACE.matcher(body);
    int at = 0;
    while (found.size() < MOST && level.find(at)) {
      at = level.end();
      int end = Math.min(body.length(), at + LONGEST);
      if (beginsLine(body, level.start())
          && !quotations.hold(level.start())
          && place.region(at, end).find()) {
        boolean logged = level.group(1) != null;
        if (within(body, at, place.start()) && (logged || endsLine(body, place.end()))) {
          found.add(message(level.group(2), place.group(1), body, level.start(), place.end()));
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
      boolean placed = place.region(at, Math.min(body.length(), at + LONGEST)).find();
      int end = placed ? place.end() : at;
      String level = table.group(1) == null ? table.group(2) : table.group(1);
      String file = !placed ? null : place.group(1) == null ? place.group(2) : place.group(1);
      found.add(message(level, file, body, table.start(), end));
      at = end;
    }
  }

  /** Without markup, PHP begins a line of its own; text in a page seldom does. */
  private static boolean beginsLine(String body, int start) {
    int from = Math.max(0, start - LONGEST_STAMP);
    int line = body.substring(from, start).lastIndexOf('\n') + 1 + from;
    boolean begins = line == 0 || body.charAt(line - 1) == '\n';
    return begins && (line == start || STAMP.matcher(body).region(line, start).matches());
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
