package tidegate.testbed.aws;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tidegate.testbed.aws.clock.VirtualClock;

/** Runs one Lambda invocation: the built zip in a rehearsal, a plain object in a test. */
public interface FunctionRunner {

  /**
   * Runs an invocation to its end.
   *
   * @param functionName as deployed
   * @param payload the event
   * @param now the stand-in's time at the start
   */
  Result invoke(String functionName, JsonElement payload, Instant now);

  /**
   * Starts an invocation that nobody waits for. Here its code runs at one moment and its time
   * passes after; a runner that can lets both go on beside everything else, so that two invocations
   * meet in the middle. Driver's thread.
   *
   * @param ended called once, on the driver's thread, when the invocation is over
   */
  default void start(
      String functionName, JsonElement payload, VirtualClock clock, Consumer<Result> ended) {
    var result = new AtomicReference<Result>();
    clock.during(() -> {
      var returned = invoke(functionName, payload, clock.instant());
      result.set(returned);
      return returned.took();
    });
    ended.accept(result.get());
  }

  /** How an invocation ended; {@code took} is added to the stand-in's clock. */
  sealed interface Result {
    Duration took();

    /** The function returned {@code value}. */
    record Returned(JsonElement value, Duration took) implements Result {}

    /** The function threw, timed out or was killed; {@code error} is what Lambda would report. */
    record Errored(String errorType, String error, Duration took) implements Result {}
  }
}
