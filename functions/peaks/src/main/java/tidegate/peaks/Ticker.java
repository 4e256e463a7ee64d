package tidegate.peaks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.cloud.scaling.NoScalableTargetException;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.peaks.act.Executor;
import tidegate.peaks.act.Outcome;
import tidegate.peaks.act.Recorder;
import tidegate.peaks.act.Recording;
import tidegate.peaks.decide.Decider;
import tidegate.peaks.decide.Facts;
import tidegate.peaks.decide.Plan;
import tidegate.peaks.observe.CapacityStatus;
import tidegate.peaks.observe.Situation;
import tidegate.peaks.observe.SituationReader;
import tidegate.peaks.tell.Absence;
import tidegate.peaks.tell.Announcer;

/** One tick from its time to its answer: observe, decide, act, tell, remember. */
record Ticker(
    SituationReader reader,
    Function<Situation, Facts> facts,
    Decider decider,
    Recorder recorder,
    Executor executor,
    Announcer announcer,
    Absence absence,
    JsonLog log,
    Metrics metrics) {

  /**
   * Takes every step as far as it goes.
   *
   * @throws RuntimeException the first failure, after all that could be done was done
   */
  JsonObject tick(Instant now) {
    Situation situation;
    try {
      situation = reader.read(now);
    } catch (ServiceGoneException gone) {
      return absent(absence.tell(gone, now), now);
    } catch (NoScalableTargetException missing) {
      return absent(absence.tell(missing, now), now);
    }
    absence.seen(now);
    return tick(situation, now);
  }

  /** Nothing is broken here, so the heartbeat goes on. */
  private JsonObject absent(String said, Instant now) {
    metrics.put(Map.of("Heartbeat", 1), Map.of("Function", "peaks"));
    var sentences = new JsonArray();
    sentences.add(said);
    var answer = new JsonObject();
    answer.addProperty("time", now.toString());
    answer.add("said", sentences);
    return answer;
  }

  private JsonObject tick(Situation situation, Instant now) {
    count(situation);
    Plan plan = decider.decide(situation, facts.apply(situation));
    Recording begun =
        changes(plan) ? recorder.begin(situation, plan) : recorder.unwritten(situation);
    List<Outcome> outcomes = executor.act(plan);
    Announcer.Telling told = announcer.tell(outcomes, begun.refusal(), situation);
    List<RuntimeException> failures = new ArrayList<>(plan.undecided());
    outcomes.forEach(outcome -> {
      if (outcome instanceof Outcome.Failed(var _, var failure)) {
        failures.add(failure);
      }
    });
    failures.addAll(told.failures());
    recorder.finish(begun, told.marks(), now).ifPresent(failures::add);
    fail(failures);
    metrics.put(Map.of("Heartbeat", 1), Map.of("Function", "peaks"));
    return answer(situation, told.said());
  }

  private boolean changes(Plan plan) {
    return announcer.mails(plan)
        || plan.steps().stream().anyMatch(step -> !step.actions().isEmpty());
  }

  private void fail(List<RuntimeException> failures) {
    failures.forEach(failure -> log.error("a step failed; the next tick tries again", failure));
    failures.stream()
        .findFirst()
        .ifPresent(first -> {
          failures.stream().skip(1).forEach(first::addSuppressed);
          throw first;
        });
  }

  private void count(Situation situation) {
    CapacityStatus status = situation.status();
    Map<String, Integer> values = new HashMap<>();
    values.put("FloorWanted", situation.floor().tasks());
    values.put("TasksRunning", status.running());
    status.healthy().ifPresent(healthy -> values.put("TasksHealthy", healthy));
    metrics.put(values);
  }

  private static JsonObject answer(Situation situation, List<String> said) {
    var sentences = new JsonArray();
    said.forEach(sentences::add);
    var answer = new JsonObject();
    answer.addProperty("time", situation.now().toString());
    answer.addProperty("floor", situation.floor().tasks());
    answer.addProperty("why", situation.floor().why());
    answer.addProperty("running", situation.status().running());
    situation.status().healthy().ifPresent(count -> answer.addProperty("healthy", count));
    answer.add("said", sentences);
    return answer;
  }
}
