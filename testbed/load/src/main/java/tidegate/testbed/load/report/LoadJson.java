package tidegate.testbed.load.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import tidegate.testbed.load.climb.Limits;
import tidegate.testbed.load.climb.LoadResult;
import tidegate.testbed.load.climb.LoadStep;

/** The answer for programs. Times are in milliseconds; what is not known is left out. */
public final class LoadJson {
  private LoadJson() {}

  public static String of(LoadQuestion question, LoadResult result) {
    var json = new JsonObject();
    json.addProperty("form", "tidegate-load/1");
    json.addProperty("url", question.site().toString());
    json.addProperty("consent", question.consent());
    result
        .held()
        .ifPresent(knee -> {
          double requests = Math.max(1, Math.floor(knee.answered()));
          var floor = new TaskFloor(requests);
          json.addProperty("requestsPerMinute", (long) requests);
          json.addProperty("lowerBound", result.stopped().isPresent());
          json.addProperty("requestsPerTask", floor.requestsPerTask());
          question
              .peak()
              .ifPresent(peak -> {
                json.addProperty("peak", peak);
                json.addProperty("floor", floor.tracked(peak));
                json.addProperty("least", floor.least(peak));
              });
          json.add("knee", step(knee));
        });
    result.stopped().ifPresent(why -> json.addProperty("stopped", why));
    json.addProperty("requests", result.sent());
    json.addProperty("seed", question.seed());
    json.addProperty("uncachedPercent", question.uncached());
    json.add("bound", bound(question.limits()));
    var ways = new JsonObject();
    question.ways().ways().forEach(way -> ways.addProperty(way.name(), way.weight()));
    json.add("ways", ways);
    json.add("notAsked", words(question.ways().leftOut()));
    var steps = new JsonArray();
    result.steps().forEach(step -> steps.add(step(step)));
    json.add("steps", steps);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
  }

  private static JsonObject bound(Limits limits) {
    var json = new JsonObject();
    json.addProperty("p95", limits.p95().toMillis());
    json.addProperty("errorsPercent", limits.errors());
    return json;
  }

  private static JsonObject step(LoadStep step) {
    var json = new JsonObject();
    json.addProperty("arrivalsPerMinute", step.perMinute());
    json.addProperty("answeredPerMinute", step.answered());
    json.addProperty("planned", step.planned());
    json.addProperty("sent", step.sent());
    json.addProperty("held", step.held());
    json.addProperty("p50", step.p50());
    json.addProperty("p95", step.p95());
    json.addProperty("p99", step.p99());
    json.addProperty("sentLateP95", step.late());
    json.addProperty("fromCache", step.cached());
    var errors = new JsonObject();
    step.errors().forEach(errors::addProperty);
    json.add("errors", errors);
    return json;
  }

  private static JsonArray words(List<String> words) {
    var json = new JsonArray();
    words.forEach(json::add);
    return json;
  }
}
