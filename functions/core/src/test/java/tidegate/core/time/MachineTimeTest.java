package tidegate.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MachineTimeTest {

  @Test
  void namesTheOffsetOfTheZone() {
    var seoul = new MachineTime(ZoneId.of("Asia/Seoul"));

    assertThat(seoul.instant(Instant.parse("2026-12-04T15:00:00.9Z")))
        .isEqualTo("2026-12-05T00:00:00+09:00");
  }

  @Test
  void writesUtcAsZWhateverTheZoneIsCalled() {
    var at = Instant.parse("2026-07-05T00:00:00Z");

    assertThat(new MachineTime(ZoneId.of("UTC")).instant(at)).isEqualTo("2026-07-05T00:00:00Z");
    assertThat(new MachineTime(ZoneId.of("+00:00")).instant(at)).isEqualTo("2026-07-05T00:00:00Z");
  }

  @Test
  void readsBackToTheSameSecondAlsoWhereTheClockShowsAnHourTwice() {
    var newYork = new MachineTime(ZoneId.of("America/New_York"));
    var random = new Random(5);

    for (int i = 0; i < 2_000; i++) {
      Instant at = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(40_000));
      assertThat(OffsetDateTime.parse(newYork.instant(at)).toInstant())
          .isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
    }
  }
}
