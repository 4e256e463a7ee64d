package tidegate.testbed.performance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one contender did in a scenario, over all rounds.
 *
 * @param name as the report has it
 */
record Measured(Scenario scenario, String name, List<Sample> samples) {
  Measured {
    samples = List.copyOf(samples);
  }

  Spread of(Function<Sample, Double> figure) {
    return Spread.of(samples.stream().map(figure).toList());
  }

  /** Of all warm answers; empty where none was asked for. */
  Optional<Spread> warm() {
    var all = samples.stream().flatMap(sample -> sample.warm().stream()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(Spread.of(all));
  }

  double megabytes() {
    return of(sample -> sample.memory() / 1e6).median();
  }
}
