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

  private final World world = new World();

  @Test
  void asksThreeTimesAndDoesNothingWhereNothingIsToDo() {
    world.tick(at("2026-11-15T12:00"));

    assertThat(world.calls)
        .containsExactly("DescribeServices", "DescribeScalableTargets", "DescribeTargetHealth");
  }

  @Test
  void needsFourCallsAtMostInTheMiddleOfAPeakAndUnderLoadAfterIt() {
    world.ticks(LEAD, START);
    world.desired = 13;
    world.tick(at("2026-11-25T12:00"));
    assertThat(world.calls).hasSize(3);

    world.ticks(END, at("2026-11-27T06:00"));
    world.desired = 5;
    world.tick(at("2026-11-27T12:00"));
    assertThat(world.calls).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void raisesTheMinAtTheLeadAndLeavesTheMaxAlone() {
    world.tick(LEAD.minusSeconds(1));
    assertThat(world.min).isEqualTo(2);

    world.tick(LEAD);

    assertThat(world.min).isEqualTo(10);
    assertThat(world.max).isEqualTo(20);
  }

  @Test
  void raisesTheMaxOnlyWhereItIsBelowTheFloor() {
    world.max = 8;

    world.tick(LEAD);

    assertThat(world.min).isEqualTo(10);
    assertThat(world.max).isEqualTo(20);
  }

  @Test
  void saysOnceThatTheFloorStands() {
    world.ticks(LEAD, END.minusSeconds(300));

    assertThat(world.subjects())
        .containsExactly("Ready for the peak of the 25th", "Floor stands: peak of the 25th");
    assertThat(world.notices.getLast().body())
        .isEqualTo(
            "The floor of the peak of the 25th stands: 10 tasks run and 10 are healthy, 55 min before its start.");
  }

  @Test
  void givesTheMinBackAtTheEndAndSaysWhatThePeakCost() {
    world.ticks(LEAD, END);

    assertThat(world.min).isEqualTo(2);
    assertThat(world.notices.getLast().body())
        .isEqualTo(
            "The peak of the 25th is over. The minimum is 2 again; the peak cost 52.53 dollars more than the baseline.");
  }

  @Test
  void leavesTheCountToThePoliciesWhereOneScalesIn() {
    world.ticks(LEAD, at("2026-11-27T01:00"));

    assertThat(world.desired).isEqualTo(10);
  }

  @Test
  void bringsTheCountDownOnceWhereNoPolicyWould() {
    world.policies = false;
    world.ticks(LEAD, END);
    assertThat(world.desired).isEqualTo(2);

    world.desired = 6;
    world.tick(at("2026-11-27T09:00"));

    assertThat(world.desired).as("what somebody sets later stays").isEqualTo(6);
  }

  @Test
  void stepsDownToTheLowerPeakWhereOneIsOverWithinAnother() {
    world.ticks(at("2026-12-23T23:00"), at("2026-12-25T23:55"));
    assertThat(world.min).isEqualTo(14);

    world.tick(at("2026-12-26T00:00"));

    assertThat(world.min).isEqualTo(10);
  }

  @Test
  void correctsAMinThatWasLoweredInsideThePeakAndSaysSo() {
    world.ticks(LEAD, START);
    world.min = 2;

    world.tick(at("2026-11-25T12:00"));

    assertThat(world.min).isEqualTo(10);
    assertThat(world.notices.getLast().body())
        .startsWith("The minimum was 2 and is 10 again, as the calendar asks (peak of the 25th).");
  }

  @Test
  void correctsACountThatWasLoweredBelowTheFloor() {
    world.ticks(LEAD, START);
    world.desired = 3;

    world.tick(at("2026-11-25T12:00"));

    assertThat(world.desired).isEqualTo(10);
    assertThat(world.notices.getLast().subject()).isEqualTo("Put back: task count is 10 again");
  }

  @Test
  void tellsOnceAWindowWhatIsChangedAgainAndAgain() {
    world.ticks(LEAD, START);
    world.notices.clear();
    for (int i = 0; i < 12; i++) {
      world.min = 2;
      world.tick(START.plusSeconds(600 + 300 * i));
      assertThat(world.min).isEqualTo(10);
    }

    assertThat(world.notices).hasSize(1);
  }

  @Test
  void correctsACountThatWasLoweredBelowTheBaselineOutsideOfEveryPeak() {
    world.desired = 1;

    world.tick(at("2026-11-15T12:00"));

    assertThat(world.desired).isEqualTo(2);
    assertThat(world.notices.getLast().subject()).isEqualTo("Put back: task count is 2 again");
  }

  @Test
  void leavesAHigherMinOfSomebodyElseAloneAndSaysSoOnce() {
    world.min = 6;
    world.desired = 6;

    world.ticks(at("2026-11-15T12:00"), at("2026-11-15T13:00"));

    assertThat(world.min).isEqualTo(6);
    assertThat(world.notices).hasSize(1);
    assertThat(world.notices.getFirst().body())
        .contains("minimum is 6", "12.86 dollars a day", "--min-capacity 2");
  }

  @Test
  void tellsAgainOfAHigherMinThatWasTakenBackInBetween() {
    world.min = 6;
    world.tick(at("2026-11-15T12:00"));
    world.min = 2;
    world.tick(at("2026-11-15T12:05"));
    world.min = 6;
    world.tick(at("2026-11-15T12:10"));

    assertThat(world.notices).hasSize(2);
  }

  @Test
  void saysWithDollarsThatTasksAreLeftHoursLater() {
    world.ticks(LEAD, END);
    world.inSuspended = true;

    world.ticks(END, at("2026-11-27T09:00"));

    assertThat(world.subjects().stream().filter(s -> s.startsWith("Still above"))).hasSize(1);
    assertThat(world.notices.getLast().urgency()).isEqualTo(Urgency.WARNING);
    assertThat(world.notices.getLast().body())
        .contains("10 tasks still run", "25.73 dollars a day", "Scale-in is suspended");
  }

  @Test
  void countsWhatAlarmsWatch() {
    world.tick(LEAD);

    String metrics = world.metrics.toString(StandardCharsets.UTF_8);
    assertThat(metrics)
        .contains("\"FloorWanted\":10", "\"TasksRunning\":2", "\"TasksHealthy\":2")
        .contains("\"Function\":\"peaks\"", "\"Heartbeat\":1");
  }

  @Test
  void carriesOnWithoutAWord() {
    List<String> said = world.tick(at("2026-11-15T12:00"));

    assertThat(said).isEmpty();
    assertThat(world.tags).isEmpty();
  }
}
