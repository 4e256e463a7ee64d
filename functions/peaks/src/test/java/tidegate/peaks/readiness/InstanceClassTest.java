package tidegate.peaks.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of RDS's own texts. */
class InstanceClassTest {

  @ParameterizedTest
  @CsvSource({
    "db.t4g.micro,42",
    "db.t4g.small,85",
    "db.t3.medium,170",
    "db.m6g.large,341",
    "db.m6g.xlarge,682",
    "db.m6g.2xlarge,1365",
    "db.r6g.large,682",
    "db.r6g.16xlarge,12000",
    "db.serverless,0",
    "what,0"
  })
  void estimatesMaxConnectionsByClass(String instanceClass, int connections) {
    assertThat(InstanceClass.maxConnections(instanceClass)).isEqualTo(connections);
  }

  @ParameterizedTest
  @CsvSource({
    "15:00-15:30, true",
    "14:45-15:15, true",
    "16:00-16:30, false",
    "23:45-00:15, false",
    "14:30-15:00, false",
    "tue:15:10-tue:15:40, true",
    "wed:15:10-wed:15:40, false",
    "nonsense, false",
    "'', false"
  })
  void knowsWhatOverlaps(String window, boolean overlaps) {
    // A Tuesday.
    Instant from = Instant.parse("2026-11-24T15:00:00Z");

    assertThat(UtcWindow.parse(window).overlaps(from, from.plusSeconds(3600))).isEqualTo(overlaps);
  }

  @Test
  void reachesOverMidnight() {
    Instant from = Instant.parse("2026-11-24T00:00:00Z");

    assertThat(UtcWindow.parse("23:45-00:15").overlaps(from, from.plusSeconds(60))).isTrue();
  }
}
