package tidegate.testbed.peak.proposal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.trace.PaydayTrace;
import tidegate.testbed.peak.trace.Trace;

/**
 * Holds proposals against brute force over seeded peaks: sites of many sizes, with a rise from a
 * minute to three hours. Each is proposed for and judged on the same minutes with other luck.
 *
 * @param peaks that were played
 * @param fellShort proposals that fell short
 * @param ratios what each other proposal cost as a share of the cheapest that never falls short,
 *     sorted
 * @param hopeless peaks for which no floor would do
 */
public record ProposalProof(int peaks, int fellShort, List<Double> ratios, int hopeless) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  private static final LocalDate PAYDAY = LocalDate.of(2027, 1, 5);
  private static final int BASELINE = 2;

  /** Plays {@code peaks} peaks from {@code seed} on. */
  public static ProposalProof play(int peaks, long seed) {
    int fell = 0;
    int hopeless = 0;
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < peaks; i++) {
      RandomGenerator random = PaydayTrace.random(seed + i);
      Trace trace = PaydayTrace.any(random).days(PAYDAY.minusDays(1), PAYDAY.plusDays(3), random);
      var simulator = new Simulator(SimulatedSite.usual().withQuota(400).withConnections(4_000));
      Proposal proposal = new Proposer(simulator).propose(trace, List.of(window()), BASELINE);
      var force = new BruteForce(simulator, 1_000_000 + 10 * (seed + i));
      BruteForce.Played proposed = force.play(trace, window(), BASELINE, proposal);
      var best = force.best(trace, window(), BASELINE);
      if (best.isEmpty()) {
        hopeless++;
      } else {
        fell += proposed.fellShort() ? 1 : 0;
        if (!proposed.fellShort()) {
          ratios.add(proposed.taskSeconds() / best.get().taskSeconds());
        }
      }
    }
    Collections.sort(ratios);
    return new ProposalProof(peaks, fell, List.copyOf(ratios), hopeless);
  }

  private static Window window() {
    var start = PAYDAY.atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
    var end = PAYDAY.plusDays(2).atStartOfDay(ZONE).toInstant();
    return new Window(start, start, end, BASELINE, "payday");
  }

  /** The ratio that this share of the proposals does not exceed. */
  public double within(double share) {
    return ratios.isEmpty() ? 1 : ratios.get((int) Math.ceil(share * ratios.size()) - 1);
  }

  /** In one line. */
  public String sentence() {
    return "%d peaks: %d proposals fell short; cost against the best that does not: median %.3f, 95 of 100 within %.3f, worst %.3f; no floor would do for %d"
        .formatted(peaks, fellShort, within(0.5), within(0.95), within(1), hopeless);
  }
}
