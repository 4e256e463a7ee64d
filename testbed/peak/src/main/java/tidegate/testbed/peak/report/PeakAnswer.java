package tidegate.testbed.peak.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tidegate.testbed.peak.money.FargatePrices;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.SimulationResult;
import tidegate.testbed.peak.trace.Trace;

/**
 * All that is told, in the order in which it is told.
 *
 * @param plays one a strategy
 * @param whatIf the proposal under one trouble each; the strategy's name says which
 * @param proposals one paragraph each
 * @param money one line each
 * @param calendar the calendar to paste
 */
public record PeakAnswer(
    Trace trace,
    SimulatedSite site,
    FargatePrices prices,
    List<SimulationResult> plays,
    List<SimulationResult> whatIf,
    List<String> proposals,
    List<String> money,
    String calendar) {
  private static final Comparator<SimulationResult> WORST_FIRST =
      Comparator.comparingDouble(SimulationResult::unmet)
          .thenComparingInt(SimulationResult::overloadedMinutes)
          .reversed()
          .thenComparingDouble(SimulationResult::taskSeconds);

  public PeakAnswer {
    plays = plays.stream().sorted(WORST_FIRST).toList();
    whatIf = whatIf.stream().sorted(WORST_FIRST).toList();
    proposals = List.copyOf(proposals);
    money = List.copyOf(money);
  }

  double dollars(SimulationResult play) {
    return prices.dollars(site.task(), play.taskSeconds());
  }

  /** The first minute in which a play was worst, as an instant. */
  Instant worst(SimulationResult play) {
    int worst = 0;
    for (int minute = 0; minute < play.minutes().length(); minute++) {
      worst = play.minutes().unmet(minute) > play.minutes().unmet(worst) ? minute : worst;
    }
    return trace.start().plusSeconds(worst * 60L);
  }
}
