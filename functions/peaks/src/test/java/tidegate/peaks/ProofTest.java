package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.peaks.observe.Situation;

/** A floor that does not come up, or falls. */
class ProofTest {

  private static final Instant LEAD = at("2026-11-24T23:00");
  private static final Instant HALF = at("2026-11-24T23:30");
  private static final Instant START = at("2026-11-25T00:00");

  private final PeaksFixture peaks = new PeaksFixture();

  @Test
  void warnsOnceAtHalfOfTheLeadAndPagesOnceAtTheStart() {
    peaks.ecs.startable = 3;

    peaks.ticks(LEAD, HALF.minusSeconds(300));
    assertThat(urgencies()).isEmpty();
    peaks.ticks(HALF, START.minusSeconds(300));
    assertThat(urgencies()).containsExactly(Urgency.WARNING);
    peaks.ticks(START, at("2026-11-25T06:00"));
    assertThat(urgencies()).containsExactly(Urgency.WARNING, Urgency.PAGE);
  }

  @Test
  void namesTheQuotaAndItsRemedy() {
    peaks.ecs.startable = 3;
    peaks.quota = 6;

    peaks.ticks(LEAD, HALF);

    assertThat(peaks.notices.getLast().body())
        .contains("3 of 10 tasks run, 3 healthy")
        .contains("Raise L-3032A538")
        .contains("[6 vCPUs allowed, 20 needed]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (service web) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently. | quota
          (service web) was unable to place a task because no container instance met its requirements: RESOURCE:ENI | cannot place tasks
          (service web) failed to launch a task: CannotPullContainerError: pull image manifest has been retried 5 times | cannot be pulled
          (service web) (task 1) failed container health checks. | not healthy
          (service web) (port 8080) is unhealthy in (target-group tg) due to (reason Health checks failed) | not healthy
          (service web) is unable to consistently start tasks successfully. | Tasks stop as they start
          (service web) has started 8 tasks. | AWS has not said why yet
          """)
  void namesTheCauseThatEcsTells(String message, String cause) {
    peaks.ecs.startable = 3;
    peaks.ecs.events.add(new ServiceState.Event(LEAD.plusSeconds(60), message));

    peaks.ticks(LEAD, HALF);

    assertThat(peaks.notices.getLast().body()).contains(cause);
  }

  @Test
  void takesNoCauseFromBeforeTheLead() {
    peaks.ecs.startable = 3;
    peaks.ecs.events.add(
        new ServiceState.Event(LEAD.minusSeconds(60), "failed container health checks"));

    peaks.ticks(LEAD, HALF);

    assertThat(peaks.notices.getLast().body()).contains("AWS has not said why yet");
  }

  @Test
  void namesAScalingActivityThatFailed() {
    peaks.ecs.startable = 3;
    peaks.scaling.activities.add(
        new ScalingActivity(LEAD.plusSeconds(5), "Unfulfilled", "min", "could not be fulfilled"));

    peaks.ticks(LEAD, HALF);

    assertThat(peaks.notices.getLast().body()).contains("[Unfulfilled: could not be fulfilled]");
  }

  @Test
  void doesNotCallRunningTasksAFloorWhileTheyAreNotHealthy() {
    peaks.sick = 1;

    peaks.ticks(LEAD, HALF);

    assertThat(peaks.notices.getLast().body())
        .contains("10 of 10 tasks run, 9 healthy", "Health checks failed with these codes: [502]");
  }

  @Test
  void raisesButProvesNothingWhereHealthCannotBeRead() {
    peaks.calls.refuse("DescribeTargetHealth", new IllegalStateException("throttled"));

    peaks.ticks(LEAD, HALF);

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.notices.getLast().body()).contains("how many are healthy could not be read");
  }

  @Test
  void pagesThoughTheMinCannotBeSet() {
    peaks.calls.refuse(
        "RegisterScalableTarget", new IllegalStateException("ConcurrentUpdateException"));

    for (Instant now = LEAD; !now.isAfter(START); now = now.plus(Situation.TICK)) {
      Instant tick = now;
      assertThat(catchThrowable(() -> peaks.tick(tick))).hasMessage("ConcurrentUpdateException");
    }

    assertThat(urgencies()).containsExactly(Urgency.WARNING, Urgency.PAGE);
  }

  @Test
  void raisesAfterHalfOfTheLeadThoughCodeDeployDoesNotAnswer() {
    peaks.calls.refuse("ListDeployments", new IllegalStateException("CodeDeploy is away"));
    for (Instant now = LEAD; now.isBefore(HALF); now = now.plus(Situation.TICK)) {
      Instant tick = now;
      assertThat(catchThrowable(() -> peaks.tick(tick))).hasMessage("CodeDeploy is away");
    }

    peaks.ticks(HALF, HALF.plusSeconds(300));

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.notices).anyMatch(notice -> notice.body().contains("Not all could be read"));
    assertThat(peaks.notices.getLast().subject()).isEqualTo("Floor stands: peak of the 25th");
  }

  @Test
  void tellsAgainWhereTellingFailed() {
    peaks.ecs.startable = 3;
    peaks.ticks(LEAD, HALF.minusSeconds(300));
    peaks.calls.refuse("Publish", new IllegalStateException("SNS is away"));
    assertThat(catchThrowable(() -> peaks.tick(HALF))).hasMessage("SNS is away");

    peaks.calls.allow("Publish");
    peaks.tick(HALF.plusSeconds(300));

    assertThat(urgencies()).containsExactly(Urgency.WARNING);
  }

  @Test
  void saysHowLateTheFloorCame() {
    peaks.ecs.startable = 3;
    peaks.ticks(LEAD, START);
    peaks.ecs.startable = 100;

    peaks.ticks(at("2026-11-25T00:05"), at("2026-11-25T00:30"));

    assertThat(peaks.notices.getLast().body()).contains("5 min after its start.");
  }

  @Test
  void pagesWhereAStandingFloorFallsForTwoTicksButNotForOne() {
    peaks.ticks(LEAD, at("2026-11-25T12:00"));
    peaks.sick = 1;
    peaks.tick(at("2026-11-25T12:05"));
    peaks.tick(at("2026-11-25T12:05"));
    peaks.sick = 0;
    peaks.tick(at("2026-11-25T12:10"));
    assertThat(urgencies()).containsExactly(Urgency.NEWS);

    peaks.sick = 2;
    peaks.ticks(at("2026-11-25T12:15"), at("2026-11-25T13:00"));
    assertThat(urgencies()).containsExactly(Urgency.NEWS, Urgency.PAGE);

    peaks.sick = 0;
    peaks.tick(at("2026-11-25T13:05"));
    assertThat(urgencies()).containsExactly(Urgency.NEWS, Urgency.PAGE, Urgency.NEWS);
  }

  /** Of all but what the first tick of these tests says: that it looked ahead. */
  private List<Urgency> urgencies() {
    return peaks.notices.stream()
        .filter(notice -> !notice.subject().startsWith("Ready for"))
        .map(Notice::urgency)
        .toList();
  }
}
