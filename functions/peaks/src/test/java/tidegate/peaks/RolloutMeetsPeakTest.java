package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.time.Instant;
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

  private final PeaksFixture peaks = new PeaksFixture();

  @Test
  void stopsARolloutThatWouldStillShiftWhenTheLeadStarts() {
    peaks.rollout(/* shifted= */ false);

    peaks.tick(LEAD.minusSeconds(600));
    assertThat(peaks.calls.made()).doesNotContain("StopDeployment");
    peaks.tick(LEAD.minusSeconds(300));
    assertThat(peaks.calls.made())
        .contains("StopDeployment")
        .doesNotContain("RegisterScalableTarget");
    assertThat(peaks.notices.getLast().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(peaks.notices.getLast().body())
        .startsWith("release-7 (deployment d-1) was stopped and rolled back.")
        .contains("Capacity for the peak of the 25th is raised on Tue 24 Nov 23:00 KST")
        .contains("After Fri 27 Nov 00:00 KST run: ./tidegate retry");

    peaks.tick(LEAD);
    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @Test
  void stopsItAtTheLeadWhereTheTickBeforeWasLost() {
    peaks.rollout(/* shifted= */ false);

    peaks.tick(LEAD);
    assertThat(peaks.calls.made())
        .contains("StopDeployment")
        .doesNotContain("RegisterScalableTarget");

    peaks.tick(LEAD.plusSeconds(300));
    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @Test
  void leavesTheReasonForVerifyBeforeItStopsARollout() {
    Deployment rollout = peaks.rollout(/* shifted= */ false);

    peaks.tick(LEAD);

    assertThat(Refusal.readStop(peaks.ecs.tags, rollout.id()))
        .hasValueSatisfying(reason -> assertThat(reason.what()).contains("peak of the 25th"));
    assertThat(peaks.calls.indexOf("TagResource"))
        .isBetween(0, peaks.calls.indexOf("StopDeployment") - 1);
  }

  @Test
  void stopsARolloutWhoseReasonCannotBeKept() {
    peaks.rollout(/* shifted= */ false);
    peaks.refuseTags();

    peaks.tick(LEAD);

    assertThat(peaks.calls.made()).contains("StopDeployment");
  }

  @Test
  void saysNothingOfARolloutThatEndedBeforeItCouldBeStopped() {
    peaks.rollout(/* shifted= */ false);
    peaks.codeDeploy.over.add("d-1");

    peaks.tick(LEAD.minusSeconds(300));
    assertThat(peaks.calls.made()).contains("StopDeployment");
    assertThat(peaks.subjects()).containsExactly("Ready for the peak of the 25th");

    peaks.tick(LEAD);
    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @Test
  void waitsForARollbackAndNeverStopsIt() {
    peaks.rollback();

    peaks.ticks(LEAD.minusSeconds(300), LEAD.plusSeconds(1200));
    assertThat(peaks.scaling.min).isEqualTo(2);
    assertThat(peaks.calls.made()).doesNotContain("StopDeployment");

    peaks.codeDeploy.deployments.clear();
    peaks.tick(LEAD.plusSeconds(1500));
    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(names = {"HOTFIX", "WAY_BACK"})
  void leavesAHotfixAndAWayBackAloneAndSaysSoOnce(Intent intent) {
    peaks.rollout(intent);

    peaks.ticks(LEAD.minusSeconds(300), LEAD.plusSeconds(1500));

    assertThat(peaks.calls.made()).doesNotContain("StopDeployment");
    assertThat(peaks.codeDeploy.stopped).isEmpty();
    assertThat(peaks.scaling.min).as("capacity waits for the shift").isEqualTo(2);
    assertThat(peaks.subjects())
        .containsExactlyInAnyOrder(
            "Ready for the peak of the 25th", "Rollout goes on into the peak of the 25th");
    assertThat(peaks.notices.getFirst().body())
        .contains(intent == Intent.HOTFIX ? "It is a hotfix" : "It is a way back")
        .contains("at the latest until Tue 24 Nov 23:30 KST");

    peaks.tick(LEAD.plusSeconds(1800));
    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @Test
  void waitsNoLongerThanHalfOfTheLead() {
    peaks.rollback();

    peaks.ticks(LEAD, LEAD.plusSeconds(1800));

    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @Test
  void raisesBesideARolloutThatHasShifted() {
    peaks.rollout(/* shifted= */ true);

    peaks.tick(LEAD);

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.calls.made()).doesNotContain("StopDeployment");
  }

  @Test
  void leavesAHotfixAloneOnceTheFloorStands() {
    peaks.ticks(LEAD, at("2026-11-25T12:00"));
    peaks.rollout(/* shifted= */ false);

    peaks.ticks(at("2026-11-25T12:05"), at("2026-11-25T14:00"));

    assertThat(peaks.codeDeploy.stopped).isEmpty();
    assertThat(peaks.calls.made()).doesNotContain("RegisterScalableTarget", "UpdateService");
  }

  @Test
  void lowersNothingDuringADeployment() {
    peaks.scaling.scalesIn = false;
    peaks.ticks(LEAD, END.minusSeconds(300));
    peaks.rollout(/* shifted= */ true);

    peaks.ticks(END, END.plusSeconds(3600));
    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.ecs.desired).isEqualTo(10);

    peaks.codeDeploy.deployments.clear();
    peaks.tick(END.plusSeconds(3900));
    assertThat(peaks.scaling.min).isEqualTo(2);
    assertThat(peaks.ecs.desired).isEqualTo(2);
  }

  @Test
  void correctsTheBaselineOnlyAfterTheRollout() {
    peaks.scaling.min = 1;
    peaks.rollout(/* shifted= */ false);

    peaks.tick(at("2026-11-15T12:00"));
    assertThat(peaks.calls.made()).doesNotContain("RegisterScalableTarget", "StopDeployment");

    peaks.codeDeploy.deployments.clear();
    peaks.tick(at("2026-11-15T12:05"));
    assertThat(peaks.scaling.min).isEqualTo(2);
  }

  @Test
  void namesTheRolloutThatKeepsTasksAfterThePeak() {
    peaks.ticks(LEAD, END);
    peaks.rollout(/* shifted= */ true);

    peaks.ticks(END, END.plusSeconds(4 * 3600));

    assertThat(peaks.notices.getLast().body()).contains("A rollout in flight keeps them");
  }
}
