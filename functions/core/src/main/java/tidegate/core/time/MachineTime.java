package tidegate.core.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * An instant as programs read it, in the site's zone: RFC 3339 with seconds and the zone's offset
 * at that instant, such as {@code 2026-12-05T00:00:00+09:00}. UTC is always {@code Z}. Parts of a
 * second are cut. Thread-safe.
 */
public record MachineTime(ZoneId zone) {

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  public String instant(Instant at) {
    return RFC_3339.format(at.atZone(zone));
  }
}
