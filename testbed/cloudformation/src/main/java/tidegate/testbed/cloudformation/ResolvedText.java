package tidegate.testbed.cloudformation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A resolved element as text. */
final class ResolvedText {
  private ResolvedText() {}

  static String of(JsonElement element) {
    return switch (element) {
      case JsonArray array ->
          StreamSupport.stream(array.spliterator(), false)
              .map(ResolvedText::of)
              .collect(Collectors.joining(", ", "[", "]"));
      case JsonObject object ->
          object.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> element.isJsonNull() ? "" : element.getAsString();
    };
  }
}
