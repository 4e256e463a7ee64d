package tidegate.testbed.performance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one contender did in a scenario, over all rounds.
 *
 * @param name as the report has it
 * @param calls how many calls of AWS its first answer takes
 */
record Measured(Scenario scenario, String name, int calls, List<Sample> samples) {
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

  /** Up to the first answer; {@code –} where it is no JVM. */
  String classes() {
    var loaded = of(sample -> (double) sample.classes()).median();
    return loaded == 0 ? "–" : String.format(Locale.ROOT, "%,.0f", loaded);
  }

  double megabytes() {
    return of(sample -> sample.memory() / 1e6).median();
  }
}
