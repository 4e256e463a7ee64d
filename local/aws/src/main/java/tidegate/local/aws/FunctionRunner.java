package tidegate.local.aws;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.time.Instant;

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

  /** How an invocation ended; {@code took} is added to the stand-in's clock. */
  sealed interface Result {
    Duration took();

    /** The function returned {@code value}. */
    record Returned(JsonElement value, Duration took) implements Result {}

    /** The function threw, timed out or was killed; {@code error} is what Lambda would report. */
    record Errored(String errorType, String error, Duration took) implements Result {}
  }
}
