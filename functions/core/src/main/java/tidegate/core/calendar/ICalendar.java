package tidegate.core.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import tidegate.core.notice.Language;

/**
 * Peaks and freezes as an iCalendar file (RFC 5545), for the calendars on people's telephones.
 * Times are in UTC, which every calendar shows in its reader's own zone. A window or a freeze that
 * begins at the same moment has the same UID in every file, so that a second import changes it and
 * does not double it. Thread-safe.
 *
 * @param site whose they are; part of the UID, so that two sites do not overwrite each other
 */
public record ICalendar(Language language, String site) {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Octets of a line, without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;

  /** The whole file; its lines end in CR and LF. */
  public String text(List<Window> windows, List<Freeze> freezes, Instant now) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Tidegate//Peak calendar//EN");
    line(text, "CALSCALE:GREGORIAN");
    for (Window window : windows) {
      event(
          text,
          uid("peak", window.start()),
          now,
          window.start(),
          window.end(),
          switch (language) {
            case ENGLISH -> "%s: %d tasks".formatted(window.name().in(language), window.floor());
            case KOREAN -> "%s: 태스크 %d개".formatted(window.name().in(language), window.floor());
          },
          /* busy= */ true);
    }
    for (Freeze freeze : freezes) {
      event(
          text,
          uid("freeze", freeze.from()),
          now,
          freeze.from(),
          freeze.until(),
          switch (language) {
            case ENGLISH -> "No release starts (a hotfix does)";
            case KOREAN -> "배포 동결(핫픽스는 가능)";
          },
          /* busy= */ false);
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private String uid(String kind, Instant start) {
    UUID of =
        UUID.nameUUIDFromBytes((site + " " + kind + " " + start).getBytes(StandardCharsets.UTF_8));
    return of + "@tidegate";
  }

  private void event(
      StringBuilder text,
      String uid,
      Instant now,
      Instant from,
      Instant until,
      String summary,
      boolean busy) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + uid);
    line(text, "DTSTAMP:" + UTC.format(now));
    line(text, "DTSTART:" + UTC.format(from));
    line(text, "DTEND:" + UTC.format(until));
    line(text, "SUMMARY:" + escaped("[" + site + "] " + summary));
    line(text, "TRANSP:" + (busy ? "OPAQUE" : "TRANSPARENT"));
    line(text, "END:VEVENT");
  }

  /** RFC 5545, 3.3.11; a summary is one line. */
  private static String escaped(String value) {
    return value
        .replaceAll("[\\p{Cntrl}\\s]+", " ")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,");
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
