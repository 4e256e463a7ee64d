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

  private final World world = new World();

  @Test
  void warnsOnceAtHalfOfTheLeadAndPagesOnceAtTheStart() {
    world.startable = 3;

    world.ticks(LEAD, HALF.minusSeconds(300));
    assertThat(urgencies()).isEmpty();
    world.ticks(HALF, START.minusSeconds(300));
    assertThat(urgencies()).containsExactly(Urgency.WARNING);
    world.ticks(START, at("2026-11-25T06:00"));
    assertThat(urgencies()).containsExactly(Urgency.WARNING, Urgency.PAGE);
  }

  @Test
  void namesTheQuotaAndItsRemedy() {
    world.startable = 3;
    world.quota = 6;

    world.ticks(LEAD, HALF);

    assertThat(world.notices.getLast().body())
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
    world.startable = 3;
    world.events.add(new ServiceState.Event(LEAD.plusSeconds(60), message));

    world.ticks(LEAD, HALF);

    assertThat(world.notices.getLast().body()).contains(cause);
  }

  @Test
  void takesNoCauseFromBeforeTheLead() {
    world.startable = 3;
    world.events.add(
        new ServiceState.Event(LEAD.minusSeconds(60), "failed container health checks"));

    world.ticks(LEAD, HALF);

    assertThat(world.notices.getLast().body()).contains("AWS has not said why yet");
  }

  @Test
  void namesAScalingActivityThatFailed() {
    world.startable = 3;
    world.activities.add(
        new ScalingActivity(LEAD.plusSeconds(5), "Unfulfilled", "min", "could not be fulfilled"));

    world.ticks(LEAD, HALF);

    assertThat(world.notices.getLast().body()).contains("[Unfulfilled: could not be fulfilled]");
  }

  @Test
  void doesNotCallRunningTasksAFloorWhileTheyAreNotHealthy() {
    world.sick = 1;

    world.ticks(LEAD, HALF);

    assertThat(world.notices.getLast().body())
        .contains("10 of 10 tasks run, 9 healthy", "Health checks failed with these codes: [502]");
  }

  @Test
  void raisesButProvesNothingWhereHealthCannotBeRead() {
    world.healthUnreadable = true;

    world.ticks(LEAD, HALF);

    assertThat(world.min).isEqualTo(10);
    assertThat(world.notices.getLast().body()).contains("how many are healthy could not be read");
  }

  @Test
  void pagesThoughTheMinCannotBeSet() {
    world.boundsRefused = true;

    for (Instant now = LEAD; !now.isAfter(START); now = now.plus(Situation.TICK)) {
      Instant tick = now;
      assertThat(catchThrowable(() -> world.tick(tick))).hasMessage("ConcurrentUpdateException");
    }

    assertThat(urgencies()).containsExactly(Urgency.WARNING, Urgency.PAGE);
  }

  @Test
  void raisesAfterHalfOfTheLeadThoughCodeDeployDoesNotAnswer() {
    world.codeDeployAway = true;
    for (Instant now = LEAD; now.isBefore(HALF); now = now.plus(Situation.TICK)) {
      Instant tick = now;
      assertThat(catchThrowable(() -> world.tick(tick))).hasMessage("CodeDeploy is away");
    }

    world.ticks(HALF, HALF.plusSeconds(300));

    assertThat(world.min).isEqualTo(10);
    assertThat(world.notices).anyMatch(notice -> notice.body().contains("Not all could be read"));
    assertThat(world.notices.getLast().subject()).isEqualTo("Floor stands: peak of the 25th");
  }

  @Test
  void tellsAgainWhereTellingFailed() {
    world.startable = 3;
    world.ticks(LEAD, HALF.minusSeconds(300));
    world.tellingFails = true;
    assertThat(catchThrowable(() -> world.tick(HALF))).hasMessage("SNS is away");

    world.tellingFails = false;
    world.tick(HALF.plusSeconds(300));

    assertThat(urgencies()).containsExactly(Urgency.WARNING);
  }

  @Test
  void saysHowLateTheFloorCame() {
    world.startable = 3;
    world.ticks(LEAD, START);
    world.startable = 100;

    world.ticks(at("2026-11-25T00:05"), at("2026-11-25T00:30"));

    assertThat(world.notices.getLast().body()).contains("5 min after its start.");
  }

  @Test
  void pagesWhereAStandingFloorFallsForTwoTicksButNotForOne() {
    world.ticks(LEAD, at("2026-11-25T12:00"));
    world.sick = 1;
    world.tick(at("2026-11-25T12:05"));
    world.tick(at("2026-11-25T12:05"));
    world.sick = 0;
    world.tick(at("2026-11-25T12:10"));
    assertThat(urgencies()).containsExactly(Urgency.NEWS);

    world.sick = 2;
    world.ticks(at("2026-11-25T12:15"), at("2026-11-25T13:00"));
    assertThat(urgencies()).containsExactly(Urgency.NEWS, Urgency.PAGE);

    world.sick = 0;
    world.tick(at("2026-11-25T13:05"));
    assertThat(urgencies()).containsExactly(Urgency.NEWS, Urgency.PAGE, Urgency.NEWS);
  }

  /** Of all but what the first tick of these tests says: that it looked ahead. */
  private List<Urgency> urgencies() {
    return world.notices.stream()
        .filter(notice -> !notice.subject().startsWith("Ready for"))
        .map(Notice::urgency)
        .toList();
  }
}
