package tidegate.core.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Calendars that tests ask. */
final class Calendars {

  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** The calendar of the README. */
  static final String SITE =
      """
      {"zone":"Asia/Seoul","baseline":2,"max":20,
       "peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":10}],
       "extra":[{"from":"2026-12-24T00:00","length":"P2D","floor":14,"why":"Christmas"}],
       "skip":["2027-01-05"]}
      """;

  private Calendars() {}

  static PeakCalendar site() {
    return PeakCalendar.parse(SITE);
  }

  /** One peak of 10 tasks over a baseline of 2, an hour's lead. */
  static PeakCalendar monthly(String zone, String days, String from, String length) {
    return PeakCalendar.parse(
        """
        {"zone":"%s","baseline":2,"max":20,
         "peaks":[{"days":%s,"from":"%s","length":"%s","floor":10}]}
        """
            .formatted(zone, days, from, length));
  }

  static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  static Instant seoul(String local) {
    return at(local, SEOUL);
  }
}
