package tidegate.testbed.peak.command;

import java.util.List;
import tidegate.core.calendar.PeakCalendar;
import tidegate.testbed.peak.simulator.FloorPlan;
import tidegate.testbed.peak.simulator.RolloutPlan;
import tidegate.testbed.peak.simulator.ScalingStrategy;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.SimulationResult;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.simulator.TrackingPolicy;
import tidegate.testbed.peak.trace.Trace;

/** The five ways to decide on capacity that are compared, and the troubles of the proposed one. */
final class FiveStrategies {
  private static final double MORE_VISITORS = 1.25;
  private static final double FAR_MORE_VISITORS = 1.5;

  private final Simulator simulator;
  private final Trace trace;
  private final PeakCalendar asItIs;
  private final PeakCalendar proposed;
  private final long seed;

  FiveStrategies(
      Simulator simulator, Trace trace, PeakCalendar asItIs, PeakCalendar proposed, long seed) {
    this.simulator = simulator;
    this.trace = trace;
    this.asItIs = asItIs;
    this.proposed = proposed;
    this.seed = seed;
  }

  /** Every strategy on the trace. */
  List<SimulationResult> plays() {
    List<TrackingPolicy> reactive = TrackingPolicy.reactive(simulator.site().task());
    List<TrackingPolicy> fast = TrackingPolicy.fast(simulator.site().task());
    FloorPlan baseline = FloorPlan.constant(trace.minutes(), asItIs.baseline());
    int highest = FloorPlan.of(proposed, trace).highest();
    return List.of(
        play(new ScalingStrategy("load alone", baseline, asItIs.max(), reactive)),
        play(new ScalingStrategy("load alone, 20 s metrics", baseline, asItIs.max(), fast)),
        play(preScaled()),
        play(
            new ScalingStrategy(
                "always at the peak's floor",
                FloorPlan.constant(trace.minutes(), highest),
                proposed.max(),
                reactive)),
        play(
            new ScalingStrategy(
                "the calendar as it is", FloorPlan.of(asItIs, trace), asItIs.max(), reactive)));
  }

  private ScalingStrategy preScaled() {
    return new ScalingStrategy(
        "the proposed calendar",
        FloorPlan.of(proposed, trace),
        proposed.max(),
        TrackingPolicy.reactive(simulator.site().task()));
  }

  /** The proposed calendar with one thing each that goes wrong. */
  List<SimulationResult> troubles() {
    SimulatedSite site = simulator.site();
    ScalingStrategy calendar = preScaled();
    List<TrackingPolicy> early =
        calendar.policies().stream()
            .map(policy -> policy.period() == 60 ? policy.early() : policy)
            .toList();
    int rollout = Math.max(0, trace.busiest() - 15);
    return List.of(
        simulator.run(trace.times(MORE_VISITORS), calendar.named("a quarter more visitors"), seed),
        simulator.run(
            trace.times(FAR_MORE_VISITORS), calendar.named("half as many visitors again"), seed),
        new Simulator(site.withQuota(SimulatedSite.NEW_ACCOUNT))
            .run(trace, calendar.named("a new account's quota of 6 vCPUs"), seed),
        simulator.run(
            trace,
            calendar
                .named("a rollout a quarter of an hour before the top")
                .with(RolloutPlan.at(rollout)),
            seed),
        simulator.run(
            trace,
            calendar
                .named("metrics as early as 20-second ones (nobody says how late they are)")
                .with(early),
            seed));
  }

  private SimulationResult play(ScalingStrategy strategy) {
    return simulator.run(trace, strategy, seed);
  }
}
