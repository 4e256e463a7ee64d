package tidegate.core.log;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/**
 * Writes one JSON object a line, with the {@code timestamp} and {@code level} keys by which Lambda
 * filters. Thread-safe as far as the stream is: a line is one {@code println}.
 */
public final class JsonLog {

  private final PrintStream out;
  private final InstantSource clock;

  /** The clock stamps lines and decides nothing. */
  public JsonLog(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  public static JsonLog toStandardOut() {
    return new JsonLog(System.out, InstantSource.system());
  }

  public void debug(String message, Map<String, ?> fields) {
    write("DEBUG", message, fields);
  }

  public void info(String message, Map<String, ?> fields) {
    write("INFO", message, fields);
  }

  public void warn(String message, Map<String, ?> fields) {
    write("WARN", message, fields);
  }

  public void error(String message, Map<String, ?> fields) {
    write("ERROR", message, fields);
  }

  /** Logs what was thrown by its class and message; a stack trace's first frame tells where. */
  public void error(String message, Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    error(
        message,
        Map.of("error", thrown.toString(), "at", frames.length == 0 ? "" : frames[0].toString()));
  }

  private void write(String level, String message, Map<String, ?> fields) {
    var line = new JsonObject();
    line.addProperty("timestamp", clock.instant().toString());
    line.addProperty("level", level);
    line.addProperty("message", message);
    fields.forEach((key, value) -> add(line, key, value));
    out.println(line);
  }

  private static void add(JsonObject line, String key, Object value) {
    switch (value) {
      case Number number -> line.addProperty(key, number);
      case Boolean truth -> line.addProperty(key, truth);
      default -> line.addProperty(key, value.toString());
    }
  }
}
