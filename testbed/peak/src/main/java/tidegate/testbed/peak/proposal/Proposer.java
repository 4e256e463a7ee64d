package tidegate.testbed.peak.proposal;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.simulator.FloorPlan;
import tidegate.testbed.peak.simulator.ScalingStrategy;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.simulator.TrackingPolicy;
import tidegate.testbed.peak.trace.Trace;

/**
 * Finds the least floor with which no peak of a trace falls short, by halving, with the scaling
 * policies of site/ on top. Each peak is played with several seeds, some more requests than were
 * counted, and tasks that all start slowly.
 */
public final class Proposer {
  private static final long SEEDS = 4;

  /** So much more than was counted, lest the floor stand on the edge of what a few plays show. */
  private static final double CAUTION = 1.03;

  private static final Duration LOOK_EVERY = Duration.ofMinutes(5);
  private static final int LEAST_LEAD_MINUTES = 60;

  /** Load may add tasks for half as many requests again. */
  private static final double HEADROOM = 1.5;

  private final Simulator simulator;
  private final Simulator unlucky;

  public Proposer(Simulator simulator) {
    this.simulator = simulator;
    SimulatedSite site = simulator.site();
    unlucky = new Simulator(site.withStart(site.start().slow()));
  }

  /**
   * Proposes for the windows of one rule.
   *
   * @param windows within the trace; at least one
   * @param baseline tasks outside of peaks
   */
  public Proposal propose(Trace trace, List<Window> windows, int baseline) {
    List<PeakSlice> slices =
        windows.stream().map(window -> PeakSlice.of(trace.times(CAUTION), window)).toList();
    int needed =
        simulator
            .site()
            .task()
            .needed(slices.stream().mapToInt(slice -> slice.trace().highest()).max().orElse(0));
    int low = baseline;
    int high = Math.max(baseline, needed + 2);
    boolean bears = stands(slices, baseline, high);
    while (bears && low < high) {
      int middle = (low + high) / 2;
      if (stands(slices, baseline, middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int floor = bears ? high : Math.max(baseline, needed);
    return new Proposal(floor, bears, lead(), standsAfter(), needed, max(floor, needed));
  }

  private boolean stands(List<PeakSlice> slices, int baseline, int floor) {
    return slices.stream()
        .allMatch(slice -> {
          var strategy = strategy(simulator.site(), slice, baseline, floor, lead());
          return LongStream.rangeClosed(1, SEEDS)
              .allMatch(seed -> unlucky.stands(slice.trace(), strategy, seed));
        });
  }

  /** A floor before and in the window, with the policies of site/ on top. */
  static ScalingStrategy strategy(
      SimulatedSite site, PeakSlice slice, int baseline, int floor, Duration lead) {
    Window window = slice.window(floor, lead);
    return new ScalingStrategy(
        "floor " + floor,
        FloorPlan.of(baseline, List.of(window), slice.trace()),
        Math.max(2 * floor, 20),
        TrackingPolicy.reactive(site.task()));
  }

  private Duration standsAfter() {
    return LOOK_EVERY.plusSeconds((long) Math.ceil(simulator.site().start().slowest()));
  }

  /** Twice what it takes, and an hour at least: time for a person to act on what is missing. */
  private Duration lead() {
    long minutes = Math.max(LEAST_LEAD_MINUTES, 2 * standsAfter().toMinutes());
    return Duration.ofMinutes((minutes + 14) / 15 * 15);
  }

  private int max(int floor, int needed) {
    SimulatedSite site = simulator.site();
    int database = Math.max(1, site.connections() / site.task().workers());
    int wanted = (int) Math.ceil(HEADROOM * needed);
    return Math.max(floor, Math.min(wanted, Math.min(database, site.placeable())));
  }
}
