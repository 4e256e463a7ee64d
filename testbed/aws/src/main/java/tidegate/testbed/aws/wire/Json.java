package tidegate.testbed.aws.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Short ways to write the trees that the wire forms are. */
public final class Json {
  private Json() {}

  /** {@code object("a", 1, "b", "x")}; values are JSON, text, numbers, booleans or instants. */
  public static JsonObject object(Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add((String) namesAndValues[i], of(namesAndValues[i + 1]));
    }
    return object;
  }

  public static JsonArray array(Collection<?> items) {
    return array(items.stream());
  }

  public static JsonArray array(Stream<?> items) {
    var array = new JsonArray();
    items.forEach(item -> array.add(of(item)));
    return array;
  }

  /** Tags as ECS writes them. */
  public static JsonArray tags(Map<String, String> tags) {
    return array(
        tags.entrySet().stream()
            .map(tag ->
                tag.getValue().isEmpty()
                    ? object("key", tag.getKey())
                    : object("key", tag.getKey(), "value", tag.getValue())));
  }

  /** Seconds since the epoch with milliseconds, AWS's JSON form of a time. */
  public static JsonPrimitive epoch(Instant at) {
    return new JsonPrimitive(BigDecimal.valueOf(at.toEpochMilli(), 3));
  }

  private static JsonElement of(Object value) {
    return switch (value) {
      case JsonElement json -> json;
      case String text -> new JsonPrimitive(text);
      case Number number -> new JsonPrimitive(number);
      case Boolean flag -> new JsonPrimitive(flag);
      case Instant at -> epoch(at);
      default -> throw new IllegalArgumentException("no JSON form: " + value);
    };
  }
}
