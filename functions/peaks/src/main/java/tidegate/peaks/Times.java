package tidegate.peaks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people of the site's zone read them. */
record Times(ZoneId zone) {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");

  String at(Instant instant) {
    return FORM.format(instant.atZone(zone));
  }

  /** Minutes up to two hours, hours beyond; without a sign. */
  static String span(Duration duration, String hours, String minutes) {
    Duration positive = duration.abs();
    return positive.compareTo(Duration.ofHours(2)) > 0
        ? positive.toHours() + hours
        : positive.toMinutes() + minutes;
  }
}
