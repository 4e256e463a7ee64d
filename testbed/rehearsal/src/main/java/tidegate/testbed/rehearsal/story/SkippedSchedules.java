package tidegate.testbed.rehearsal.story;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import tidegate.testbed.aws.FunctionRunner;

/**
 * Jumps over hours in which nothing is to happen: while {@link #idle} is on, schedules reach their
 * function once every twelve hours only.
 */
final class SkippedSchedules implements FunctionRunner {
  private static final int EVERY_HOURS = 12;

  /** What a tick that was jumped over returns. */
  static final JsonElement JUMPED = JsonNull.INSTANCE;

  private final FunctionRunner functions;
  private volatile boolean idle;

  SkippedSchedules(FunctionRunner functions) {
    this.functions = functions;
  }

  void idle(boolean on) {
    idle = on;
  }

  @Override
  public Result invoke(String functionName, JsonElement payload, Instant now) {
    return idle && isTick(payload) && !due(now)
        ? new Result.Returned(JUMPED, Duration.ZERO)
        : functions.invoke(functionName, payload, now);
  }

  private static boolean isTick(JsonElement payload) {
    return payload instanceof JsonObject event
        && event.has("source")
        && event.get("source").getAsString().equals("aws.scheduler");
  }

  private static boolean due(Instant now) {
    var time = now.atOffset(ZoneOffset.UTC);
    return time.getMinute() < 5 && time.getHour() % EVERY_HOURS == 0;
  }
}
