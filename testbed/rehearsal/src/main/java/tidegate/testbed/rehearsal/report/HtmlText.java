package tidegate.testbed.rehearsal.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tidegate.testbed.rehearsal.story.Story;

/** Small helps for writing HTML and SVG. */
final class HtmlText {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(Story.ZONE);

  private HtmlText() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A moment of the stand-in's, in the zone of the drawing's axis. */
  static String when(Instant moment) {
    return WHEN.format(moment);
  }

  /** A number with one decimal, the same in every language. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String text(double x, double y, String type, String content) {
    return "<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>\n"
        .formatted(number(x), number(y), type, escape(content));
  }

  /** A rectangle that says {@code title} when pointed at. */
  static String box(double x, double y, double width, double height, String type, String title) {
    return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"><title>%s</title></rect>\n"
        .formatted(
            number(x),
            number(y),
            number(Math.max(0.8, width)),
            number(Math.max(0, height)),
            type,
            escape(title));
  }

  static String line(double x1, double y1, double x2, double y2, String type) {
    return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>\n"
        .formatted(number(x1), number(y1), number(x2), number(y2), type);
  }
}
