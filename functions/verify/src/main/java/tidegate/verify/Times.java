package tidegate.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as a person reads them. */
final class Times {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");

  private Times() {}

  static String at(Instant instant, ZoneId zone) {
    return MINUTES.format(instant.atZone(zone));
  }

  /** Hours and minutes, for example {@code 1 h 20 min}. */
  static String length(Duration length) {
    String minutes = length.toMinutesPart() + " min";
    return length.toHours() == 0 ? minutes : length.toHours() + " h " + minutes;
  }
}
