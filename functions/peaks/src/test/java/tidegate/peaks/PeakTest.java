package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.peaks.Seoul.at;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Notice.Urgency;

/** A peak from its lead to its aftermath, as the ticks see it. */
class PeakTest {

  private static final Instant LEAD = at("2026-11-24T23:00");
  private static final Instant START = at("2026-11-25T00:00");
  private static final Instant END = at("2026-11-27T00:00");

  private final PeaksFixture peaks = new PeaksFixture();

  @Test
  void asksThreeTimesAndDoesNothingWhereNothingIsToDo() {
    peaks.tick(at("2026-11-15T12:00"));

    assertThat(peaks.calls.made())
        .containsExactly("DescribeServices", "DescribeScalableTargets", "DescribeTargetHealth");
  }

  @Test
  void needsFourCallsAtMostInTheMiddleOfAPeakAndUnderLoadAfterIt() {
    peaks.ticks(LEAD, START);
    peaks.ecs.desired = 13;
    peaks.tick(at("2026-11-25T12:00"));
    assertThat(peaks.calls.made()).hasSize(3);

    peaks.ticks(END, at("2026-11-27T06:00"));
    peaks.ecs.desired = 5;
    peaks.tick(at("2026-11-27T12:00"));
    assertThat(peaks.calls.made()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void raisesTheMinAtTheLeadAndLeavesTheMaxAlone() {
    peaks.tick(LEAD.minusSeconds(1));
    assertThat(peaks.scaling.min).isEqualTo(2);

    peaks.tick(LEAD);

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.scaling.max).isEqualTo(20);
  }

  @Test
  void raisesTheMaxOnlyWhereItIsBelowTheFloor() {
    peaks.scaling.max = 8;

    peaks.tick(LEAD);

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.scaling.max).isEqualTo(20);
  }

  @Test
  void saysOnceThatTheFloorStands() {
    peaks.ticks(LEAD, END.minusSeconds(300));

    assertThat(peaks.subjects())
        .containsExactly("Ready for the peak of the 25th", "Floor stands: peak of the 25th");
    assertThat(peaks.notices.getLast().body())
        .isEqualTo(
            "The floor of the peak of the 25th stands: 10 tasks run and 10 are healthy, 55 min before its start.");
  }

  @Test
  void givesTheMinBackAtTheEndAndSaysWhatThePeakCost() {
    peaks.ticks(LEAD, END);

    assertThat(peaks.scaling.min).isEqualTo(2);
    assertThat(peaks.notices.getLast().body())
        .isEqualTo(
            "The peak of the 25th is over. The minimum is 2 again; the peak cost 52.53 dollars more than the baseline.");
  }

  @Test
  void leavesTheCountToThePoliciesWhereOneScalesIn() {
    peaks.ticks(LEAD, at("2026-11-27T01:00"));

    assertThat(peaks.ecs.desired).isEqualTo(10);
  }

  @Test
  void bringsTheCountDownOnceWhereNoPolicyWould() {
    peaks.scaling.scalesIn = false;
    peaks.ticks(LEAD, END);
    assertThat(peaks.ecs.desired).isEqualTo(2);

    peaks.ecs.desired = 6;
    peaks.tick(at("2026-11-27T09:00"));

    assertThat(peaks.ecs.desired).as("what somebody sets later stays").isEqualTo(6);
  }

  @Test
  void stepsDownToTheLowerPeakWhereOneIsOverWithinAnother() {
    peaks.ticks(at("2026-12-23T23:00"), at("2026-12-25T23:55"));
    assertThat(peaks.scaling.min).isEqualTo(14);

    peaks.tick(at("2026-12-26T00:00"));

    assertThat(peaks.scaling.min).isEqualTo(10);
  }

  @Test
  void correctsAMinThatWasLoweredInsideThePeakAndSaysSo() {
    peaks.ticks(LEAD, START);
    peaks.scaling.min = 2;

    peaks.tick(at("2026-11-25T12:00"));

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(peaks.notices.getLast().body())
        .startsWith("The minimum was 2 and is 10 again, as the calendar asks (peak of the 25th).");
  }

  @Test
  void correctsACountThatWasLoweredBelowTheFloor() {
    peaks.ticks(LEAD, START);
    peaks.ecs.desired = 3;

    peaks.tick(at("2026-11-25T12:00"));

    assertThat(peaks.ecs.desired).isEqualTo(10);
    assertThat(peaks.notices.getLast().subject()).isEqualTo("Put back: task count is 10 again");
  }

  @Test
  void tellsOnceAWindowWhatIsChangedAgainAndAgain() {
    peaks.ticks(LEAD, START);
    peaks.notices.clear();
    for (int i = 0; i < 12; i++) {
      peaks.scaling.min = 2;
      peaks.tick(START.plusSeconds(600 + 300 * i));
      assertThat(peaks.scaling.min).isEqualTo(10);
    }

    assertThat(peaks.notices).hasSize(1);
  }

  @Test
  void correctsACountThatWasLoweredBelowTheBaselineOutsideOfEveryPeak() {
    peaks.ecs.desired = 1;

    peaks.tick(at("2026-11-15T12:00"));

    assertThat(peaks.ecs.desired).isEqualTo(2);
    assertThat(peaks.notices.getLast().subject()).isEqualTo("Put back: task count is 2 again");
  }

  @Test
  void leavesAHigherMinOfSomebodyElseAloneAndSaysSoOnce() {
    peaks.scaling.min = 6;
    peaks.ecs.desired = 6;

    peaks.ticks(at("2026-11-15T12:00"), at("2026-11-15T13:00"));

    assertThat(peaks.scaling.min).isEqualTo(6);
    assertThat(peaks.notices).hasSize(1);
    assertThat(peaks.notices.getFirst().body())
        .contains("minimum is 6", "12.86 dollars a day", "--min-capacity 2");
  }

  @Test
  void tellsAgainOfAHigherMinThatWasTakenBackInBetween() {
    peaks.scaling.min = 6;
    peaks.tick(at("2026-11-15T12:00"));
    peaks.scaling.min = 2;
    peaks.tick(at("2026-11-15T12:05"));
    peaks.scaling.min = 6;
    peaks.tick(at("2026-11-15T12:10"));

    assertThat(peaks.notices).hasSize(2);
  }

  @Test
  void saysWithDollarsThatTasksAreLeftHoursLater() {
    peaks.ticks(LEAD, END);
    peaks.scaling.inSuspended = true;

    peaks.ticks(END, at("2026-11-27T09:00"));

    assertThat(peaks.subjects().stream().filter(s -> s.startsWith("Still above"))).hasSize(1);
    assertThat(peaks.notices.getLast().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(peaks.notices.getLast().body())
        .contains("10 tasks still run", "25.73 dollars a day", "Scale-in is suspended");
  }

  @Test
  void countsWhatAlarmsWatch() {
    peaks.tick(LEAD);

    String metrics = peaks.metrics.toString(StandardCharsets.UTF_8);
    assertThat(metrics)
        .contains("\"FloorWanted\":10", "\"TasksRunning\":2", "\"TasksHealthy\":2")
        .contains("\"Function\":\"peaks\"", "\"Heartbeat\":1");
  }

  @Test
  void carriesOnWithoutAWord() {
    List<String> said = peaks.tick(at("2026-11-15T12:00"));

    assertThat(said).isEmpty();
    assertThat(peaks.ecs.tags).isEmpty();
  }
}
