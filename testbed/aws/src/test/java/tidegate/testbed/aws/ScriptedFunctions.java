package tidegate.testbed.aws;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Functions that are lambdas of a test; those without one return "ok" in a second. */
public final class ScriptedFunctions implements FunctionRunner {
  /** One invocation as the runner saw it. */
  public record Seen(String function, JsonElement payload, Instant now) {}

  private final Map<String, Function<JsonElement, Result>> scripts = new HashMap<>();
  public final List<Seen> seen = new ArrayList<>();

  public void on(String function, Function<JsonElement, Result> script) {
    scripts.put(function, script);
  }

  @Override
  public Result invoke(String functionName, JsonElement payload, Instant now) {
    seen.add(new Seen(functionName, payload, now));
    return scripts.getOrDefault(functionName, _ -> returned(Duration.ofSeconds(1))).apply(payload);
  }

  public List<Instant> times(String function) {
    return seen.stream().filter(s -> s.function().equals(function)).map(Seen::now).toList();
  }

  public List<JsonObject> payloads(String function) {
    return seen.stream()
        .filter(s -> s.function().equals(function))
        .map(s -> s.payload().getAsJsonObject())
        .toList();
  }

  public static Result returned(Duration took) {
    return new Result.Returned(new JsonPrimitive("ok"), took);
  }

  public static Result errored(String error) {
    return new Result.Errored("java.lang.IllegalStateException", error, Duration.ofSeconds(1));
  }
}
