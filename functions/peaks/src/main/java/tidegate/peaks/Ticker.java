package tidegate.peaks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidegate.core.log.Metrics;

/** One tick from its time to its answer: look, decide, act, count. */
final class Ticker {

  private final Survey survey;
  private final PeaksDecision decision;
  private final Executor executor;
  private final Metrics metrics;

  Ticker(Survey survey, PeaksDecision decision, Executor executor, Metrics metrics) {
    this.survey = survey;
    this.decision = decision;
    this.executor = executor;
    this.metrics = metrics;
  }

  JsonObject tick(Instant now) {
    Situation situation = survey.at(now);
    count(situation);
    List<String> said = executor.run(situation, decision.decide(situation));
    metrics.put(Map.of("Heartbeat", 1), Map.of("Function", "peaks"));
    return answer(situation, said);
  }

  private void count(Situation situation) {
    Standing standing = situation.standing();
    Map<String, Integer> values = new HashMap<>();
    values.put("FloorWanted", situation.floor().tasks());
    values.put("TasksRunning", standing.running());
    standing.healthy().ifPresent(healthy -> values.put("TasksHealthy", healthy));
    metrics.put(values);
  }

  private static JsonObject answer(Situation situation, List<String> said) {
    var sentences = new JsonArray();
    said.forEach(sentences::add);
    var answer = new JsonObject();
    answer.addProperty("time", situation.now().toString());
    answer.addProperty("floor", situation.floor().tasks());
    answer.addProperty("why", situation.floor().why());
    answer.addProperty("running", situation.standing().running());
    situation.standing().healthy().ifPresent(count -> answer.addProperty("healthy", count));
    answer.add("said", sentences);
    return answer;
  }
}
