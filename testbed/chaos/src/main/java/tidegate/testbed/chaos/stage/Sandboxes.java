package tidegate.testbed.chaos.stage;

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
import tidegate.testbed.chaos.time.Fibre;
import tidegate.testbed.chaos.time.Fibres;

/** Lambda's sandboxes: the real handlers, side by side in virtual time. */
final class Sandboxes implements FunctionRunner {
  private final Fibres fibres;
  private final Map<String, Sandbox> sandboxes = new HashMap<>();
  private @Nullable PlayedProbe probe;

  Sandboxes(Fibres fibres) {
    this.fibres = fibres;
  }

  void add(String name, Supplier<RequestStreamHandler> start, Duration timeout) {
    sandboxes.put(name, new Sandbox(name, start, timeout));
  }

  void probe(PlayedProbe played) {
    probe = played;
  }

  /** Of all functions only the probes are waited for. */
  @Override
  public Result invoke(String functionName, JsonElement payload, Instant now) {
    PlayedProbe played = probe;
    if (played == null || sandboxes.containsKey(functionName)) {
      throw new IllegalStateException("nobody waits for " + functionName);
    }
    return played.answer(payload);
  }

  @Override
  public void start(
      String functionName, JsonElement payload, VirtualClock clock, Consumer<Result> ended) {
    Sandbox sandbox = sandboxes.get(functionName);
    if (sandbox == null) {
      throw new IllegalStateException("no function " + functionName);
    }
    Instant started = clock.instant();
    var output = new ByteArrayOutputStream();
    fibres.start(
        sandbox.timeout(),
        fibre ->
            sandbox.handle(
                new ByteArrayInputStream(payload.toString().getBytes(StandardCharsets.UTF_8)),
                output,
                fibre),
        (thrown, death) ->
            ended.accept(
                result(output, thrown, death, Duration.between(started, clock.instant()))));
  }

  private static Result result(
      ByteArrayOutputStream output,
      @Nullable Throwable thrown,
      Fibre.@Nullable Death death,
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
