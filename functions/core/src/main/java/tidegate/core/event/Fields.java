package tidegate.core.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object's fields by dotted path and keeps every fault until {@link #check()}; a field
 * at fault reads as something harmless meanwhile. Not thread-safe.
 */
public final class Fields {

  private final JsonObject root;
  private final String prefix;
  private final List<String> faults;

  public Fields(JsonObject root) {
    this(root, "", new ArrayList<>());
  }

  private Fields(JsonObject root, String prefix, List<String> faults) {
    this.root = root;
    this.prefix = prefix;
    this.faults = faults;
  }

  /** A text that must be there. */
  public String text(String path) {
    Optional<String> text = readText(path);
    if (text.filter(String::isBlank).isPresent()) {
      fault(path + " is empty");
    }
    return text.orElse("");
  }

  /** A text that must be there but may be empty. */
  public String anyText(String path) {
    return readText(path).orElse("");
  }

  private Optional<String> readText(String path) {
    return primitive(path, "a text", _ -> true).map(JsonElement::getAsString);
  }

  public Instant time(String path) {
    String text = text(path);
    try {
      return text.isBlank() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeException _) {
      fault(path + " is '" + text + "', not a time such as 2026-11-05T00:00:00Z");
      return Instant.EPOCH;
    }
  }

  public long number(String path) {
    return primitive(path, "a number", JsonPrimitive::isNumber)
        .map(JsonElement::getAsLong)
        .orElse(0L);
  }

  public boolean flag(String path) {
    return primitive(path, "true or false", JsonPrimitive::isBoolean)
        .map(JsonElement::getAsBoolean)
        .orElse(false);
  }

  public List<String> texts(String path) {
    return elements(path).stream()
        .map(element -> element.isJsonPrimitive() ? element.getAsString() : element.toString())
        .toList();
  }

  /** Every object of an array, read by {@code reader}; their faults are kept with these. */
  public <T> List<T> objects(String path, Function<Fields, T> reader) {
    var read = new ArrayList<T>();
    for (JsonElement element : elements(path)) {
      String name = path + "[" + read.size() + "]";
      if (!element.isJsonObject()) {
        fault(name + " is not an object");
      }
      JsonObject object = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
      read.add(reader.apply(new Fields(object, prefix + name + ".", faults)));
    }
    return read;
  }

  public boolean has(String path) {
    return find(path) != null;
  }

  public void fault(String fault) {
    faults.add(prefix + fault);
  }

  /**
   * Ends the reading.
   *
   * @throws MalformedEventException naming every fault met since the start
   */
  public void check() {
    if (!faults.isEmpty()) {
      throw new MalformedEventException(faults);
    }
  }

  private Optional<JsonPrimitive> primitive(
      String path, String form, Predicate<JsonPrimitive> fits) {
    JsonElement found = find(path);
    if (found == null) {
      fault(path + " is missing");
      return Optional.empty();
    }
    if (!found.isJsonPrimitive() || !fits.test(found.getAsJsonPrimitive())) {
      fault(path + " is not " + form);
      return Optional.empty();
    }
    return Optional.of(found.getAsJsonPrimitive());
  }

  private List<JsonElement> elements(String path) {
    return switch (find(path)) {
      case JsonArray array -> array.asList();
      case null -> {
        fault(path + " is missing");
        yield List.of();
      }
      default -> {
        fault(path + " is not a list");
        yield List.of();
      }
    };
  }

  private @Nullable JsonElement find(String path) {
    JsonElement at = root;
    for (String step : path.split("\\.", -1)) {
      if (at == null || !at.isJsonObject()) {
        return null;
      }
      at = at.getAsJsonObject().get(step);
    }
    return at == null || at.isJsonNull() ? null : at;
  }
}
