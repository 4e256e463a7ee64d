package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.scaling.ScheduledAction;
import tidegate.core.notice.Notice.Urgency;
import tidegate.testbed.doubles.TestSite;

/** What is looked at three days before a peak. */
class ReadinessTest {

  private static final Instant AHEAD = at("2026-11-21T23:05");

  private final PeaksFixture peaks = new PeaksFixture();

  @Test
  void looksOnceAndOnlyThreeDaysAhead() {
    peaks.quota = 6;

    peaks.tick(AHEAD.minusSeconds(600));
    assertThat(peaks.notices).isEmpty();
    peaks.ticks(AHEAD, at("2026-11-24T22:00"));

    assertThat(peaks.notices).hasSize(1);
    assertThat(peaks.notices.getFirst().subject()).isEqualTo("Not ready for the peak of the 25th");
  }

  @Test
  void saysOnceThatNothingIsMissing() {
    peaks.database = Optional.of(database("db.m6g.4xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));

    peaks.ticks(AHEAD, AHEAD.plusSeconds(3600));

    assertThat(peaks.subjects()).containsExactly("Ready for the peak of the 25th");
    assertThat(peaks.notices.getFirst().urgency()).isEqualTo(Urgency.NEWS);
    assertThat(peaks.notices.getFirst().body()).contains("nothing is missing for it");
  }

  @Test
  void wantsTheVcpusOfTheFloorAndTwiceForAHotfix() {
    peaks.quota = 6;
    assertThat(gaps()).contains("quota is 6 vCPUs and the floor needs 20. Raise L-3032A538");

    peaks.ecs.tags.clear();
    peaks.quota = 30;
    assertThat(gaps()).contains("quota is 30 vCPUs and a hotfix in the peak needs 40");
  }

  @Test
  void saysWhatCouldNotBeRead() {
    peaks.calls.refuse("GetServiceQuota", new IllegalStateException("not authorized"));

    assertThat(gaps()).contains("- Fargate's quota: not authorized");
  }

  @Test
  void countsTheDatabasesConnections() {
    peaks.database = Optional.of(database("db.t4g.medium", "05:00-05:30", "mon:05:00-mon:05:30"));

    assertThat(gaps())
        .contains("The floor can open 200 database connections. db.t4g.medium allows about 170");
  }

  @Test
  void namesMaintenanceAndBackupThatMeetThePeak() {
    peaks.database = Optional.of(database("db.m6g.4xlarge", "14:30-15:00", "thu:03:00-thu:03:30"));

    assertThat(gaps())
        .contains(
            "maintenance window thu:03:00-thu:03:30 UTC falls into the peak and would apply EngineVersion")
        .contains("backup window 14:30-15:00 UTC falls into the start");
  }

  @Test
  void measuresCreditsAndStorage() {
    peaks.database = Optional.of(database("db.t4g.2xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));
    peaks.measured.put("CPUCreditBalance", 41.0);
    peaks.measured.put("FreeStorageSpace", 2.5 * (1L << 30));

    assertThat(gaps())
        .contains("(db.t4g.2xlarge) has 41 CPU credits left")
        .contains("2.5 of 20 GiB free");
  }

  @Test
  void asksForNoCreditsWhereTheClassHasNone() {
    peaks.database = Optional.of(database("db.m6g.4xlarge", "05:00-05:30", "mon:05:00-mon:05:30"));
    peaks.measured.put("CPUCreditBalance", 0.0);

    peaks.tick(AHEAD);

    assertThat(peaks.subjects()).containsExactly("Ready for the peak of the 25th");
  }

  @Test
  void saysThatTheRunningImageIsGone() {
    peaks.imageGone = true;

    assertThat(gaps())
        .contains(
            "wordpress@sha256:111111111111 (container wordpress) is no longer in ECR; a new task cannot start");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wordpress:6.8-apache",
        "public.ecr.aws/docker/library/nginx:1.27",
        "111111111111.dkr.ecr.ap-northeast-2.amazonaws.com/wp:latest"
      })
  void neverSaysThatNothingIsMissingWhereNobodyKnowsTheRunningImage(String image) {
    peaks.ecs.definition =
        TestSite.definition("arn:td:7", List.of(TestSite.container(image, Map.of())));

    assertThat(gaps()).doesNotContain("nothing is missing").contains("the running image in ECR: ");
    assertThat(peaks.notices.getFirst().urgency()).isEqualTo(Urgency.WARNING);
  }

  @Test
  void namesAScheduledActionThatTakesThePeaksTasksAway() {
    peaks.scaling.scheduled =
        List.of(
            new ScheduledAction(
                "night", "cron(0 22 * * ? *)", ZoneId.of("Asia/Seoul"), OptionalInt.of(4)),
            new ScheduledAction(
                "sundays", "cron(0 22 ? * SUN *)", ZoneId.of("Asia/Seoul"), OptionalInt.of(4)),
            new ScheduledAction(
                "more", "cron(0 8 * * ? *)", ZoneId.of("Asia/Seoul"), OptionalInt.of(30)));

    assertThat(gaps())
        .contains("The scheduled action night sets max to 4 at ", "22:00", "below the floor of 10")
        .doesNotContain("sundays", "more");
  }

  @Test
  void namesAPolicyThatFollowsOneColour() {
    peaks.scaling.follows = Optional.of("shop-2/9a");

    assertThat(gaps())
        .contains(
            "policy requests follows one target group alone, as ALBRequestCountPerTarget does: shop-2/9a")
        .contains("which does not serve visitors now")
        .contains("AWS does not support this with blue/green");
  }

  @Test
  void namesSuspendedScaling() {
    peaks.scaling.outSuspended = true;
    peaks.scaling.inSuspended = true;

    assertThat(gaps()).contains("Scale-out is suspended", "Scale-in is suspended");
  }

  @Test
  void wantsAMomentToWhichTheDatabaseCanBeRestored() {
    peaks.database =
        Optional.of(
            database("db.m6g.4xlarge", "05:00-05:30", "mon:05:00-mon:05:30", Optional.empty()));

    assertThat(gaps()).contains("The database cannot be restored to a moment");
  }

  @Test
  void guessesNoConnectionsOfAClassThatItDoesNotKnow() {
    peaks.database = Optional.of(database("db.serverless", "05:00-05:30", "mon:05:00-mon:05:30"));

    assertThat(gaps())
        .contains("- database connections: how many db.serverless allows is not known");
  }

  @Test
  void asksNothingMoreOnTheTicksAfterIt() {
    peaks.tick(AHEAD);
    peaks.tick(AHEAD.plusSeconds(300));

    assertThat(peaks.calls.made()).hasSize(3);
  }

  private String gaps() {
    peaks.tick(AHEAD);
    return peaks.notices.getLast().body();
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
