package tidegate.core.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields by dotted path and keeps every fault until {@link #check()}. */
final class Fields {

  private final JsonObject root;
  private final List<String> faults = new ArrayList<>();

  Fields(JsonObject root) {
    this.root = root;
  }

  String text(String path) {
    JsonElement found = find(path);
    if (found == null || !found.isJsonPrimitive() || found.getAsString().isBlank()) {
      faults.add(path + " is missing");
      return "";
    }
    return found.getAsString();
  }

  Instant time(String path) {
    String text = text(path);
    try {
      return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeException _) {
      faults.add(path + " is '" + text + "', not a time such as 2026-11-05T00:00:00Z");
      return Instant.EPOCH;
    }
  }

  void fault(String fault) {
    faults.add(fault);
  }

  void check() {
    if (!faults.isEmpty()) {
      throw new MalformedEventException(faults);
    }
  }

  private @Nullable JsonElement find(String path) {
    JsonElement at = root;
    for (String step : path.split("\\.", -1)) {
      if (at == null || !at.isJsonObject()) {
        return null;
      }
      at = at.getAsJsonObject().get(step);
    }
    return at;
  }
}
