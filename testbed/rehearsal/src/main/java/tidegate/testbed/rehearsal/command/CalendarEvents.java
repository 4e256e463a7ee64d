package tidegate.testbed.rehearsal.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tidegate.core.calendar.Window;

/** Peaks as an iCalendar file (RFC 5545), for the calendars on people's phones. */
final class CalendarEvents {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Octets of a line, without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;

  private CalendarEvents() {}

  /**
   * The same window has the same UID in every file, so that a second import changes and does not
   * double.
   */
  static String text(List<Window> windows, Instant now) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Tidegate//Peak calendar//EN");
    for (Window window : windows) {
      line(text, "BEGIN:VEVENT");
      line(
          text,
          "UID:"
              + UTC.format(window.start())
              + "-"
              + Integer.toHexString(window.why().hashCode())
              + "@tidegate");
      line(text, "DTSTAMP:" + UTC.format(now));
      line(text, "DTSTART:" + UTC.format(window.start()));
      line(text, "DTEND:" + UTC.format(window.end()));
      line(text, "SUMMARY:" + escaped(window.why() + ", " + window.floor() + " tasks"));
      line(
          text,
          "DESCRIPTION:"
              + escaped(
                  "%d tasks stand from %s on.".formatted(window.floor(), window.leadStart())));
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /** Folds between characters, never inside one. */
  private static void line(StringBuilder text, String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      String next = Character.toString(content.codePointAt(at));
      int size = next.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(next);
      octets += size;
      at += next.length();
    }
    text.append("\r\n");
  }
}
