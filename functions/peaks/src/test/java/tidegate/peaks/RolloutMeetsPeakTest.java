package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Refusal;
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
        .startsWith("release-7 (deployment d-1) was stopped and rolled back.")
        .contains("Capacity for the peak of the 25th is raised on Tue 24 Nov 23:00 KST")
        .contains("After Fri 27 Nov 00:00 KST send {\"command\":\"retry\"}");

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
  void leavesTheReasonForVerifyBeforeItStopsARollout() {
    Deployment rollout = FakeDeployments.rollout(/* shifted= */ false);
    world.rollout = Optional.of(rollout);

    world.tick(LEAD);

    assertThat(Refusal.readStop(world.tags, rollout.id()))
        .hasValueSatisfying(reason -> assertThat(reason.what()).contains("peak of the 25th"));
    assertThat(world.calls.indexOf("TagResource"))
        .isBetween(0, world.calls.indexOf("StopDeployment") - 1);
  }

  @Test
  void stopsARolloutWhoseReasonCannotBeKept() {
    world.rollout = Optional.of(FakeDeployments.rollout(/* shifted= */ false));
    world.tagsRefused = true;

    world.tick(LEAD);

    assertThat(world.calls).contains("StopDeployment");
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

  @ParameterizedTest
  @EnumSource(names = {"HOTFIX", "WAY_BACK"})
  void leavesAHotfixAndAWayBackAloneAndSaysSoOnce(Intent intent) {
    world.rollout = Optional.of(FakeDeployments.rollout(intent));

    world.ticks(LEAD.minusSeconds(300), LEAD.plusSeconds(1500));

    assertThat(world.calls).doesNotContain("StopDeployment");
    assertThat(world.rollout).isPresent();
    assertThat(world.min).as("capacity waits for the shift").isEqualTo(2);
    assertThat(world.subjects())
        .containsExactlyInAnyOrder(
            "Ready for the peak of the 25th", "Rollout goes on into the peak of the 25th");
    assertThat(world.notices.getFirst().body())
        .contains(intent == Intent.HOTFIX ? "It is a hotfix" : "It is a way back")
        .contains("at the latest until Tue 24 Nov 23:30 KST");

    world.tick(LEAD.plusSeconds(1800));
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

    assertThat(world.notices.getLast().body()).contains("A rollout in flight keeps them");
  }
}
