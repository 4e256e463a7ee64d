package tidegate.testbed.peak.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.proposal.CalendarText;
import tidegate.testbed.peak.simulator.FloorPlan;
import tidegate.testbed.peak.simulator.ScalingStrategy;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.simulator.TaskCapacity;
import tidegate.testbed.peak.trace.Trace;
import tidegate.testbed.peak.trace.TraceException;

class MoneyTest {
  private static final TaskCapacity TASK = TaskCapacity.usual();

  private static FargatePrices seoul() throws IOException {
    return FargatePrices.read(
        Files.readString(Path.of("../../site/prices.json")), "ap-northeast-2", /* arm= */ false);
  }

  @Test
  void aTaskHourInSeoulCostsWhatTheTemplateTakesForIt() throws IOException {
    assertThat(seoul().taskHour(TASK)).isCloseTo(0.134, within(1e-9));
    assertThat(Files.readString(Path.of("../../template.yaml")))
        .containsPattern("TaskHourDollars:\\s+Type: Number\\s+Default: 0.134\\s");
  }

  @Test
  void namesTheRegionsThatThereAre() {
    assertThatThrownBy(() ->
            FargatePrices.read(
                Files.readString(Path.of("../../site/prices.json")), "mars-1", false))
        .isInstanceOf(TraceException.class)
        .hasMessageContainingAll("mars-1", "ap-northeast-1");
  }

  /** Eight tasks more for two windows of 49 hours, as docs/costs.md reckons it. */
  @Test
  void thePlanOfTheDefaultCalendarIsTheBillByHand() throws IOException {
    PeakCalendar calendar = PeakCalendar.parse(CalendarText.DEFAULT);
    List<Window> windows =
        calendar.windows(
            Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-01-31T00:00:00Z"));
    var plan = new PeakPlan(seoul().taskHour(TASK), calendar.baseline());

    var byHand = new BigDecimal("0.134").multiply(BigDecimal.valueOf(8 * 98));
    assertThat(plan.more(windows)).isCloseTo(byHand.doubleValue(), within(1e-6));
    assertThat(2 * plan.hourOfLead(10)).isCloseTo(2.14, within(0.01));
    assertThat(plan.forgottenDay(10)).isCloseTo(25.73, within(0.01));
  }

  @Test
  void whatIsPlayedCostsWhatWasPlannedWithinTwoPercent() throws IOException {
    PeakCalendar calendar = PeakCalendar.parse(CalendarText.DEFAULT);
    // No visitors and no policy: what stands is what the calendar says, from the 4th noon to the
    // 7th noon.
    var trace = new Trace("quiet", Instant.parse("2027-01-04T03:00:00Z"), new int[3 * 1440]);
    var strategy = new ScalingStrategy("plan", FloorPlan.of(calendar, trace), 20, List.of());
    List<Window> windows = calendar.windows(trace.start(), trace.end());
    var plan = new PeakPlan(seoul().taskHour(TASK), calendar.baseline());

    double played =
        seoul()
            .dollars(
                TASK,
                new Simulator(SimulatedSite.usual())
                    .run(until(trace, windows), strategy, 1)
                    .taskSeconds());

    double before = Math.max(0, trace.minute(windows.getFirst().leadStart())) / 60.0;
    double planned = plan.dollars(windows) + 2 * before * plan.taskHour();
    assertThat(played).isCloseTo(planned, within(0.02 * planned));
  }

  private static Trace until(Trace trace, List<Window> windows) {
    return trace.between(0, trace.minute(windows.getFirst().end()));
  }

  @Test
  void tasksAreBilledFromPullToStopAMinuteAtLeast() {
    var times =
        TaskTimes.read(
            "tasks.csv",
            """
            pullStartedAt,stoppedAt
            2026-11-25T00:00:00Z,2026-11-25T02:00:00Z
            2026-11-25T00:30:00+00:00,2026-11-25T00:30:20Z
            2026-11-25T01:00:00Z,
            """);

    Instant from = Instant.parse("2026-11-25T00:00:00Z");
    assertThat(times.seconds(from, from.plusSeconds(7_200))).isEqualTo(7_200 + 60 + 3_600);
    assertThat(times.seconds(from, from.plusSeconds(1_800))).isEqualTo(1_800);
    assertThat(times.tasks()).isEqualTo(3);
  }

  @Test
  void namesEveryLineThatIsNoTask() {
    assertThatThrownBy(() ->
            TaskTimes.read(
                "tasks.csv",
                "2026-11-25T00:00:00Z\nyesterday,today\n2026-11-25T02:00:00Z,2026-11-25T01:00:00Z"))
        .hasMessageContainingAll("line 1", "line 2", "line 3");
  }
}
