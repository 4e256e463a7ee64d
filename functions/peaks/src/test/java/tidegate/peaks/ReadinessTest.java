package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertThat(gaps()).contains("quota is 6 vCPUs and the floor needs 20. Raise L-3032A538");

    world.tags.clear();
    world.quota = 30;
    assertThat(gaps()).contains("quota is 30 vCPUs and a hotfix in the peak needs 40");
  }

  @Test
  void saysWhatCouldNotBeRead() {
    world.quota = -1;

    assertThat(gaps()).contains("- Fargate's quota: not authorized");
  }

  @Test
  void countsTheDatabasesConnections() {
    world.database = Optional.of(database("db.t4g.medium", "05:00-05:30", "mon:05:00-mon:05:30"));

    assertThat(gaps())
        .contains("The floor can open 200 database connections. db.t4g.medium allows about 170");
  }

  @Test
  void namesMaintenanceAndBackupThatMeetThePeak() {
    world.database = Optional.of(database("db.m6g.4xlarge", "14:30-15:00", "thu:03:00-thu:03:30"));

    assertThat(gaps())
        .contains(
            "maintenance window thu:03:00-thu:03:30 UTC falls into the peak and would apply EngineVersion")
        .contains("backup window 14:30-15:00 UTC falls into the start");
  }

  @Test
  void measuresCreditsAndStorage() {
    world.database = Optional.of(database("db.t4g.2xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));
    world.measured.put("CPUCreditBalance", 41.0);
    world.measured.put("FreeStorageSpace", 2.5 * (1L << 30));

    assertThat(gaps())
        .contains("(db.t4g.2xlarge) has 41 CPU credits left")
        .contains("2.5 of 20 GiB free");
  }

  @Test
  void asksForNoCreditsWhereTheClassHasNone() {
    world.database = Optional.of(database("db.m6g.4xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));
    world.measured.put("CPUCreditBalance", 0.0);

    world.tick(AHEAD);

    assertThat(world.subjects()).containsExactly("Ready for the peak of the 25th");
  }

  @Test
  void saysThatTheRunningImageIsGone() {
    world.imageGone = true;

    assertThat(gaps())
        .contains(
            "wp@sha256:a1a1a1a1a1a1 (container wp) is no longer in ECR; a new task cannot start");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wordpress:6.8-apache",
        "public.ecr.aws/docker/library/nginx:1.27",
        "111111111111.dkr.ecr.ap-northeast-2.amazonaws.com/wp:latest"
      })
  void neverSaysThatNothingIsMissingWhereNobodyKnowsTheRunningImage(String image) {
    world.image = image;

    assertThat(gaps()).doesNotContain("nothing is missing").contains("the running image in ECR: ");
    assertThat(world.notices.getFirst().urgency()).isEqualTo(Urgency.WARNING);
  }

  @Test
  void namesAPolicyThatFollowsOneColour() {
    world.follows = Optional.of("shop-2/9a");

    assertThat(gaps())
        .contains("policy requests follows ALBRequestCountPerTarget of the target group shop-2/9a")
        .contains("which does not serve visitors now")
        .contains("AWS does not support this metric with blue/green");
  }

  @Test
  void namesSuspendedScaling() {
    world.outSuspended = true;
    world.inSuspended = true;

    assertThat(gaps()).contains("Scale-out is suspended", "Scale-in is suspended");
  }

  @Test
  void wantsAMomentToWhichTheDatabaseCanBeRestored() {
    world.database =
        Optional.of(
            database("db.m6g.4xlarge", "05:00-05:30", "mon:05:00-mon:05:30", Optional.empty()));

    assertThat(gaps()).contains("The database cannot be restored to a moment");
  }

  @Test
  void guessesNoConnectionsOfAClassThatItDoesNotKnow() {
    world.database = Optional.of(database("db.serverless", "05:00-05:30", "mon:05:00-mon:05:30"));

    assertThat(gaps())
        .contains("- database connections: how many db.serverless allows is not known");
  }

  @Test
  void asksNothingMoreOnTheTicksAfterIt() {
    world.tick(AHEAD);
    world.tick(AHEAD.plusSeconds(300));

    assertThat(world.calls).hasSize(3);
  }

  private String gaps() {
    world.tick(AHEAD);
    return world.notices.getLast().body();
  }

  private static DatabaseState database(String type, String backup, String maintenance) {
    return database(type, backup, maintenance, Optional.of(AHEAD));
  }

  private static DatabaseState database(
      String type, String backup, String maintenance, Optional<Instant> restorable) {
    return new DatabaseState(
        "available",
        type,
        20,
        100,
        7,
        backup,
        maintenance,
        List.of("EngineVersion"),
        restorable,
        "mariadb");
  }
}
