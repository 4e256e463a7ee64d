package tidegate.testbed.aws.lambda;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tidegate.testbed.aws.FunctionRunner;
import tidegate.testbed.aws.FunctionRunner.Result;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.CallerKilled;

/** Lambda: functions by name, invoked inline or, with retries, asynchronously. */
public final class Lambda {
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LATER_RETRY = Duration.ofMinutes(2);

  private final AccountContext world;
  private final FunctionRunner runner;
  private final Map<String, Integer> retriesByFunction = new LinkedHashMap<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();

  public Lambda(AccountContext world, FunctionRunner runner) {
    this.world = world;
    this.runner = runner;
  }

  /** An event whose function failed to the last attempt. */
  public record DeadLetter(
      Instant at, String function, JsonElement payload, String error, int attempts) {}

  /**
   * Deploys a function.
   *
   * @param retries of an asynchronous invocation that fails, 0 to 2
   */
  public void add(String name, int retries) {
    world.change(() -> retriesByFunction.put(name, retries));
  }

  /** By name or ARN. */
  public boolean has(String function) {
    return world.read(() -> retriesByFunction.containsKey(nameOf(function)));
  }

  public List<DeadLetter> deadLetters() {
    return world.read(() -> List.copyOf(deadLetters));
  }

  /** Runs the function on this thread; its time is part of its caller's. */
  public Result invoke(String function, JsonElement payload) {
    return run(nameOf(function), payload);
  }

  /** Hands an event over; the driver runs the function. */
  public void send(String function, JsonElement payload) {
    world.clock().soon(() -> attempt(nameOf(function), payload, 1));
  }

  private void attempt(String function, JsonElement payload, int number) {
    var started = world.now();
    Consumer<Result> ended =
        result -> {
          ended(function, started, result);
          if (result instanceof Result.Errored(_, String error, _)) {
            failed(function, payload, number, error);
          }
        };
    if (world.faults().killsInvocation(function)) {
      ended.accept(killed("killed before it ran"));
      return;
    }
    try {
      runner.start(function, payload, world.clock(), ended);
    } catch (CallerKilled e) {
      ended.accept(killed(String.valueOf(e.getMessage())));
    }
  }

  private void failed(String function, JsonElement payload, int number, String error) {
    int retries = world.read(() -> retriesByFunction.getOrDefault(function, 2));
    if (number <= retries) {
      world
          .clock()
          .after(
              number == 1 ? FIRST_RETRY : LATER_RETRY,
              () -> attempt(function, payload, number + 1));
      return;
    }
    world.change(
        () -> deadLetters.add(new DeadLetter(world.now(), function, payload, error, number)));
    var event = payload instanceof JsonObject object ? object : new JsonObject();
    world.journal().add(new JournalEntry.DeadLettered(world.now(), function, event, error));
  }

  private Result run(String function, JsonElement payload) {
    var started = world.now();
    var result = guarded(function, payload, started);
    ended(function, started, result);
    return result;
  }

  private void ended(String function, Instant started, Result result) {
    boolean failed = result instanceof Result.Errored;
    var outcome =
        switch (result) {
          case Result.Returned(JsonElement value, _) -> value.toString();
          case Result.Errored(String type, String error, _) -> type + ": " + error;
        };
    world
        .journal()
        .add(
            new JournalEntry.FunctionEnded(
                started.plus(result.took()), function, started, result.took(), failed, outcome));
  }

  private Result guarded(String function, JsonElement payload, Instant now) {
    if (world.faults().killsInvocation(function)) {
      return killed("killed before it ran");
    }
    try {
      return runner.invoke(function, payload, now);
    } catch (CallerKilled e) {
      return killed(String.valueOf(e.getMessage()));
    }
  }

  private static Result killed(String how) {
    return new Result.Errored("Sandbox.Killed", how, Duration.ZERO);
  }

  private static String nameOf(String function) {
    return function.substring(function.lastIndexOf(':') + 1);
  }
}
