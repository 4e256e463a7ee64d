package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidegate.cloud.rds.DatabaseState;
import tidegate.core.notice.Notice.Urgency;

/** What is looked at three days before a peak. */
class ReadinessTest {

  private static final Instant AHEAD = at("2026-11-21T23:05");

  private final World world = new World();

  @Test
  void looksOnceAndOnlyThreeDaysAhead() {
    world.quota = 6;

    world.tick(AHEAD.minusSeconds(600));
    assertThat(world.notices).isEmpty();
    world.ticks(AHEAD, at("2026-11-24T22:00"));

    assertThat(world.notices).hasSize(1);
    assertThat(world.notices.getFirst().subject()).isEqualTo("Not ready for the peak of the 25th");
  }

  @Test
  void saysOnceThatNothingIsMissing() {
    world.database = Optional.of(database("db.m6g.4xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));

    world.ticks(AHEAD, AHEAD.plusSeconds(3600));

    assertThat(world.subjects()).containsExactly("Ready for the peak of the 25th");
    assertThat(world.notices.getFirst().urgency()).isEqualTo(Urgency.NEWS);
    assertThat(world.notices.getFirst().body()).contains("nothing is missing for it");
  }

  @Test
  void wantsTheVcpusOfTheFloorAndTwiceForAHotfix() {
    world.quota = 6;
    assertThat(gaps()).contains("quota is 6 vCPUs and the floor needs 20; raise L-3032A538");

    world.tags.clear();
    world.quota = 30;
    assertThat(gaps()).contains("quota is 30 vCPUs and a hotfix in the peak needs 40");
  }

  @Test
  void saysWhatCouldNotBeRead() {
    world.quota = -1;

    assertThat(gaps()).contains("Fargate quota L-3032A538 could not be read");
  }

  @Test
  void countsTheDatabasesConnections() {
    world.database = Optional.of(database("db.t4g.medium", "05:00-05:30", "mon:05:00-mon:05:30"));

    assertThat(gaps())
        .contains(
            "the floor could ask for 200 database connections and db.t4g.medium gives about 170");
  }

  @Test
  void namesMaintenanceAndBackupThatMeetThePeak() {
    world.database = Optional.of(database("db.m6g.4xlarge", "14:30-15:00", "thu:03:00-thu:03:30"));

    assertThat(gaps())
        .contains("maintenance thu:03:00-thu:03:30 UTC falls into it and would apply EngineVersion")
        .contains("backup 14:30-15:00 UTC falls into its start");
  }

  @Test
  void measuresCreditsAndStorage() {
    world.database = Optional.of(database("db.t4g.2xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));
    world.measured.put("CPUCreditBalance", 41.0);
    world.measured.put("FreeStorageSpace", 2.5 * (1L << 30));

    assertThat(gaps())
        .contains("db.t4g.2xlarge has 41 CPU credits left")
        .contains("2.5 of 20 GiB free");
  }

  @Test
  void asksForNoCreditsWhereTheClassHasNone() {
    world.database = Optional.of(database("db.m6g.4xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));
    world.measured.put("CPUCreditBalance", 0.0);

    world.tick(AHEAD);

    assertThat(world.subjects()).containsExactly("Ready for the peak of the 25th");
  }

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

  private String gaps() {
    world.tick(AHEAD);
    return world.notices.getLast().body();
  }

  private static DatabaseState database(String type, String backup, String maintenance) {
    return new DatabaseState(
        "available",
        type,
        20,
        100,
        7,
        backup,
        maintenance,
        List.of("EngineVersion"),
        Optional.empty(),
        "mariadb");
  }
}
