package tidegate.testbed.performance;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * All contenders of all scenarios, one start each a round, in another order each round: whatever
 * else the machine does meanwhile, it does to all of them.
 */
record Rounds(Bench bench, Application application, Peers peers, Consumer<String> progress) {
  static final String OURS = "Tidegate";

  private record Entry(Scenario scenario, String name) {}

  /** Plays them. One round before the first is not counted: it finds out which calls are made. */
  List<Measured> run(int rounds) {
    Map<Entry, List<Sample>> samples = new LinkedHashMap<>();
    Map<Entry, Contender> others = new LinkedHashMap<>();
    Map<Scenario, Integer> asked = new EnumMap<>(Scenario.class);
    for (var scenario : Scenario.values()) {
      progress.accept("finding out what is asked: " + scenario.title);
      var calls = bench.take(scenario, 0, event -> ours(scenario, event)).calls();
      asked.put(scenario, calls.size());
      samples.put(new Entry(scenario, OURS), new ArrayList<>());
      for (var peer : peers.of(application.deployed(scenario.function), calls)) {
        var entry = new Entry(scenario, peer.name());
        samples.put(entry, new ArrayList<>());
        others.put(entry, peer);
        bench.take(scenario, 0, _ -> peer);
      }
    }
    var order = new ArrayList<>(samples.keySet());
    var random = new Random(1);
    for (int round = 1; round <= rounds; round++) {
      progress.accept("round " + round + " of " + rounds);
      Collections.shuffle(order, random);
      for (var entry : order) {
        var peer = others.get(entry);
        var taken =
            bench.take(
                entry.scenario,
                entry.scenario.warmAnswers(),
                event -> peer == null ? ours(entry.scenario, event) : peer);
        samples.computeIfAbsent(entry, _ -> new ArrayList<>()).add(taken.sample());
      }
    }
    return samples.entrySet().stream()
        .map(one ->
            new Measured(
                one.getKey().scenario,
                one.getKey().name,
                asked.getOrDefault(one.getKey().scenario, 0),
                one.getValue()))
        .toList();
  }

  private Contender ours(Scenario scenario, JsonElement event) {
    return new Contender(OURS, application.deployed(scenario.function), List.of(), event);
  }
}
