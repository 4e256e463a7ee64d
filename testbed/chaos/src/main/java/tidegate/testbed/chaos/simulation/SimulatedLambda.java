package tidegate.testbed.chaos.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.FunctionRunner;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.chaos.time.Fiber;
import tidegate.testbed.chaos.time.Fibers;

/** Lambda's sandboxes: the real handlers, side by side in virtual time. */
final class SimulatedLambda implements FunctionRunner {
  private final Fibers fibers;
  private final Map<String, ExecutionEnvironments> lambda = new HashMap<>();
  private @Nullable SimulatedProbe probe;

  SimulatedLambda(Fibers fibers) {
    this.fibers = fibers;
  }

  void add(String name, Supplier<RequestStreamHandler> start, Duration timeout) {
    lambda.put(name, new ExecutionEnvironments(name, start, timeout));
  }

  void probe(SimulatedProbe played) {
    probe = played;
  }

  /** Of all functions only the probes are waited for. */
  @Override
  public Result invoke(String functionName, JsonElement payload, Instant now) {
    SimulatedProbe played = probe;
    if (played == null || lambda.containsKey(functionName)) {
      throw new IllegalStateException("nobody waits for " + functionName);
    }
    return played.answer(payload);
  }

  @Override
  public void start(
      String functionName, JsonElement payload, VirtualClock clock, Consumer<Result> ended) {
    ExecutionEnvironments sandbox = lambda.get(functionName);
    if (sandbox == null) {
      throw new IllegalStateException("no function " + functionName);
    }
    Instant started = clock.instant();
    var output = new ByteArrayOutputStream();
    fibers.start(
        sandbox.timeout(),
        fiber ->
            sandbox.handle(
                new ByteArrayInputStream(payload.toString().getBytes(StandardCharsets.UTF_8)),
                output,
                fiber),
        (thrown, death) ->
            ended.accept(
                result(output, thrown, death, Duration.between(started, clock.instant()))));
  }

  private static Result result(
      ByteArrayOutputStream output,
      @Nullable Throwable thrown,
      Fiber.@Nullable Death death,
      Duration took) {
    if (death != null) {
      return new Result.Errored(death.type(), death.message(), took);
    }
    if (thrown != null) {
      return new Result.Errored(
          thrown.getClass().getName(), String.valueOf(thrown.getMessage()), took);
    }
    String text = output.toString(StandardCharsets.UTF_8);
    JsonElement value = text.isEmpty() ? new JsonPrimitive("") : JsonParser.parseString(text);
    return new Result.Returned(value, took);
  }
}
