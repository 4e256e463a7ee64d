package tidegate.peaks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Local times of the site's zone. */
final class Seoul {

  private Seoul() {}

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Seoul")).toInstant();
  }
}
