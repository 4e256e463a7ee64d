package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Notice.Urgency;

/** Capacity and traffic never move at once, and the peak wins. */
class RolloutMeetsPeakTest {

  private static final Instant LEAD = at("2026-11-24T23:00");
  private static final Instant END = at("2026-11-27T00:00");

  private final World world = new World();

  @Test
  void stopsARolloutThatWouldStillShiftWhenTheLeadStarts() {
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ false));

    world.tick(LEAD.minusSeconds(600));
    assertThat(world.calls).doesNotContain("StopDeployment");
    world.tick(LEAD.minusSeconds(300));
    assertThat(world.calls).contains("StopDeployment").doesNotContain("RegisterScalableTarget");
    assertThat(world.notices.getLast().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(world.notices.getLast().body())
        .startsWith("stopped and rolled back deployment d-1 (release-7)")
        .contains("lead of the peak of the 25th starts at Tue 24 Nov 2026 23:00 KST")
        .contains("retry it after Fri 27 Nov 2026 00:00 KST");

    world.tick(LEAD);
    assertThat(world.min).isEqualTo(10);
  }

  @Test
  void stopsItAtTheLeadWhereTheTickBeforeWasLost() {
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ false));

    world.tick(LEAD);
    assertThat(world.calls).contains("StopDeployment").doesNotContain("RegisterScalableTarget");

    world.tick(LEAD.plusSeconds(300));
    assertThat(world.min).isEqualTo(10);
  }

  @Test
  void saysNothingOfARolloutThatEndedBeforeItCouldBeStopped() {
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ false));
    world.rolloutEndsFirst = true;

    world.tick(LEAD.minusSeconds(300));
    assertThat(world.calls).contains("StopDeployment");
    assertThat(world.subjects()).containsExactly("Ready for the peak of the 25th");

    world.tick(LEAD);
    assertThat(world.min).isEqualTo(10);
  }

  @Test
  void waitsForARollbackAndNeverStopsIt() {
    world.rollout = Optional.of(FakeDeployments.rollback());

    world.ticks(LEAD.minusSeconds(300), LEAD.plusSeconds(1200));
    assertThat(world.min).isEqualTo(2);
    assertThat(world.calls).doesNotContain("StopDeployment");

    world.rollout = Optional.empty();
    world.tick(LEAD.plusSeconds(1500));
    assertThat(world.min).isEqualTo(10);
  }

  @Test
  void waitsNoLongerThanHalfOfTheLead() {
    world.rollout = Optional.of(FakeDeployments.rollback());

    world.ticks(LEAD, LEAD.plusSeconds(1800));

    assertThat(world.min).isEqualTo(10);
  }

  @Test
  void raisesBesideARolloutThatHasShifted() {
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ true));

    world.tick(LEAD);

    assertThat(world.min).isEqualTo(10);
    assertThat(world.calls).doesNotContain("StopDeployment");
  }

  @Test
  void leavesAHotfixAloneOnceTheFloorStands() {
    world.ticks(LEAD, at("2026-11-25T12:00"));
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ false));

    world.ticks(at("2026-11-25T12:05"), at("2026-11-25T14:00"));

    assertThat(world.rollout).isPresent();
    assertThat(world.calls).doesNotContain("RegisterScalableTarget", "UpdateService");
  }

  @Test
  void lowersNothingDuringADeployment() {
    world.policies = false;
    world.ticks(LEAD, END.minusSeconds(300));
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ true));

    world.ticks(END, END.plusSeconds(3600));
    assertThat(world.min).isEqualTo(10);
    assertThat(world.desired).isEqualTo(10);

    world.rollout = Optional.empty();
    world.tick(END.plusSeconds(3900));
    assertThat(world.min).isEqualTo(2);
    assertThat(world.desired).isEqualTo(2);
  }

  @Test
  void correctsTheBaselineOnlyAfterTheRollout() {
    world.min = 1;
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ false));

    world.tick(at("2026-11-15T12:00"));
    assertThat(world.calls).doesNotContain("RegisterScalableTarget", "StopDeployment");

    world.rollout = Optional.empty();
    world.tick(at("2026-11-15T12:05"));
    assertThat(world.min).isEqualTo(2);
  }

  @Test
  void namesTheRolloutThatKeepsTasksAfterThePeak() {
    world.ticks(LEAD, END);
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ true));

    world.ticks(END, END.plusSeconds(4 * 3600));

    assertThat(world.notices.getLast().body()).contains("a rollout in flight keeps them");
  }
}
