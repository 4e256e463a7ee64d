package tidegate.testbed.peak.proposal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.simulator.SimulationResult;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.trace.Trace;

/**
 * Tries every floor with every lead and keeps the cheapest that falls short in none of several
 * plays. Only what its floor alone makes dearer than the best so far is left out.
 */
public final class BruteForce {
  private static final List<Duration> LEADS =
      List.of(
          Duration.ZERO,
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofMinutes(60),
          Duration.ofMinutes(120));

  private static final int PLAYS = 5;

  private final Simulator simulator;
  private final long seed;

  /**
   * What became of one floor and lead.
   *
   * @param fellShort in any play
   * @param taskSeconds billed; NaN where it fell short before the last play
   */
  public record Played(boolean fellShort, double taskSeconds) {}

  /**
   * @param seed of the first play; another than the proposal's, so that neither knows the other's
   *     luck
   */
  public BruteForce(Simulator simulator, long seed) {
    this.simulator = simulator;
    this.seed = seed;
  }

  /** The cheapest that never falls short; empty if every one does. */
  public Optional<Played> best(Trace trace, Window window, int baseline) {
    PeakSlice slice = PeakSlice.of(trace, window);
    int most = simulator.site().task().needed(slice.trace().highest()) + 2;
    double held = Duration.between(slice.start(), slice.end()).toSeconds();
    Optional<Played> best = Optional.empty();
    for (int floor = baseline; floor <= most; floor++) {
      for (Duration lead : LEADS) {
        double least = floor * (held + lead.toSeconds());
        if (best.isEmpty() || least < best.get().taskSeconds()) {
          Played play = play(slice, baseline, floor, lead);
          if (!play.fellShort()
              && (best.isEmpty() || play.taskSeconds() < best.get().taskSeconds())) {
            best = Optional.of(play);
          }
        }
      }
    }
    return best;
  }

  /** How a proposal does on the same peak and the same seeds. */
  public Played play(Trace trace, Window window, int baseline, Proposal proposal) {
    return play(PeakSlice.of(trace, window), baseline, proposal.floor(), proposal.lead());
  }

  private Played play(PeakSlice slice, int baseline, int floor, Duration lead) {
    var strategy = Proposer.strategy(simulator.site(), slice, baseline, floor, lead);
    for (int i = 1; i < PLAYS; i++) {
      if (!simulator.stands(slice.trace(), strategy, seed + i)) {
        return new Played(/* fellShort= */ true, Double.NaN);
      }
    }
    SimulationResult result = simulator.run(slice.trace(), strategy, seed);
    return new Played(result.fallsShort(), result.taskSeconds());
  }
}
