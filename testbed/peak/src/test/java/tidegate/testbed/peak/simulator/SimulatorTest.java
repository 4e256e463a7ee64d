package tidegate.testbed.peak.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.trace.Trace;

class SimulatorTest {
  private static final int HOURS = 4;
  private static final int STEP = 60;
  private static final SimulatedSite SITE = SimulatedSite.usual();
  private static final List<TrackingPolicy> REACTIVE = TrackingPolicy.reactive(SITE.task());

  /** An hour of 600 requests a minute, then three of 6,000: ten tasks at 60 %. */
  private static Trace step() {
    var requests = new int[HOURS * 60];
    Arrays.fill(requests, 0, STEP, 600);
    Arrays.fill(requests, STEP, requests.length, 6_000);
    return new Trace("step", Instant.EPOCH, requests);
  }

  private static SimulationResult run(SimulatedSite site, ScalingStrategy strategy) {
    return new Simulator(site).run(step(), strategy, 1);
  }

  private static ScalingStrategy floor(int tasks, List<TrackingPolicy> policies) {
    return new ScalingStrategy(
        "floor " + tasks, FloorPlan.constant(HOURS * 60, tasks), 20, policies);
  }

  @Test
  void theSameSeedGivesTheSameResult() {
    var strategy = floor(2, REACTIVE);

    assertThat(run(SITE, strategy).unmet()).isEqualTo(run(SITE, strategy).unmet());
    assertThat(new Simulator(SITE).run(step(), strategy, 2).unmet())
        .isNotEqualTo(run(SITE, strategy).unmet());
  }

  @Test
  void nobodyNoticesAPeakThatStandingTasksBear() {
    var result = run(SITE, floor(10, List.of()));

    assertThat(result.fallsShort()).isFalse();
    assertThat(result.unmet()).isZero();
    assertThat(result.p95()).isLessThan(1);
    assertThat(result.taskHours()).isCloseTo(10 * HOURS, within(0.01));
  }

  @Test
  void aStepIsMissedByLoadAloneAndLessByFastMetrics() {
    var slow = run(SITE, floor(2, REACTIVE));
    var fast = run(SITE, floor(2, TrackingPolicy.fast(SITE.task())));

    assertThat(slow.overloadedMinutes()).isBetween(5, 20);
    assertThat(fast.overloadedMinutes()).isLessThan(slow.overloadedMinutes());
    assertThat(fast.unmet()).isPositive().isLessThan(slow.unmet());
    assertThat(slow.elasticity().timeshareUnder()).isPositive();
  }

  @Test
  void aMetricThatSaturatesNeedsSeveralRounds() {
    var byCpu = run(SITE, floor(2, List.of(TrackingPolicy.cpu60())));
    var byRequests = run(SITE, floor(2, List.of(TrackingPolicy.requests(600))));

    assertThat(byCpu.overloadedMinutes()).isGreaterThan(byRequests.overloadedMinutes());
  }

  @Test
  void aNewAccountsQuotaHoldsAPromisedFloorBack() {
    var result = run(SITE.withQuota(SimulatedSite.NEW_ACCOUNT), floor(10, List.of()));

    assertThat(result.minutes().healthy(HOURS * 60 - 1)).isEqualTo(3);
    assertThat(result.quotaMinutes()).isGreaterThan(200);
    assertThat(result.unmetPercent()).isBetween(40.0, 55.0);
  }

  @Test
  void tasksWithoutConnectionsAnswerWithErrors() {
    var result = run(SITE.withConnections(15), floor(10, List.of()));

    assertThat(result.unmetByDatabase()).isPositive();
    assertThat(result.unmetByDatabase()).isEqualTo(result.unmet());
  }

  @Test
  void aRolloutRunsEveryTaskTwiceAndIsPaidFor() {
    var plain = run(SITE, floor(10, List.of()));
    var rollout = run(SITE, floor(10, List.of()).with(RolloutPlan.at(90)));

    assertThat(rollout.fallsShort()).isFalse();
    double minutes = 10 + 30 + SITE.start().toRunning() / 60;
    assertThat(rollout.taskHours() - plain.taskHours()).isCloseTo(10 * minutes / 60, within(0.6));
  }

  @Test
  void aRolloutUnderAQuotaWithoutRoomGivesUpAndKeepsBlue() {
    var result = run(SITE.withQuota(24), floor(10, List.of()).with(RolloutPlan.at(90)));

    assertThat(result.fallsShort()).isFalse();
    assertThat(result.minutes().healthy(HOURS * 60 - 1)).isEqualTo(10);
  }

  @Test
  void averageCpuIsHalvedInARolloutSoThatLoadAddsCapacityLater() {
    var alone = floor(2, List.of(TrackingPolicy.cpu60()));
    var plain = run(SITE, alone);
    var rollout = run(SITE, alone.with(RolloutPlan.at(STEP - 5)));

    assertThat(rollout.unmet()).isGreaterThan(plain.unmet());
  }

  @Test
  void loadThatEndsBringsTasksBackAfterAQuarterOfAnHour() {
    var requests = new int[180];
    Arrays.fill(requests, 0, 60, 5_400);
    Arrays.fill(requests, 60, 180, 600);
    var trace = new Trace("fall", Instant.EPOCH, requests);
    var peak =
        new Window(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH.plusSeconds(3_600), 10, "peak");
    var floors = FloorPlan.of(2, List.of(peak), trace);

    var minutes =
        new Simulator(SITE)
            .run(trace, new ScalingStrategy("floor", floors, 20, REACTIVE), 1)
            .minutes();

    assertThat(minutes.healthy(70)).isEqualTo(10);
    assertThat(minutes.healthy(179)).isEqualTo(2);
  }
}
