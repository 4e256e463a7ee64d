package tidegate.core.calendar;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object and keeps every fault, with the path where it is. */
final class JsonFields {

  private final String path;
  private final JsonObject object;
  private final List<String> faults;
  private final Set<String> known = new HashSet<>();

  JsonFields(String path, JsonElement element, List<String> faults) {
    this.path = path;
    this.faults = faults;
    this.object = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    if (!element.isJsonObject()) {
      faults.add((path.isEmpty() ? "it" : path) + " is not an object");
    }
  }

  /** A text read by {@code parser}; a fault where it is missing or refused. */
  <T> T text(String name, T placeholder, String form, Function<String, T> parser) {
    if (find(name) == null) {
      fault(name, "is missing");
      return placeholder;
    }
    return optional(name, placeholder, form, parser);
  }

  /** As {@link #text}, but it may be left out. */
  <T> T optional(String name, T otherwise, String form, Function<String, T> parser) {
    JsonElement found = find(name);
    return found == null ? otherwise : parsed(name, found, otherwise, form, parser);
  }

  int number(String name) {
    return text(name, 0, "a whole number of tasks", Integer::valueOf);
  }

  /** The elements of an array, each read by {@code parser}; none where it is left out. */
  <T> List<T> list(String name, T placeholder, String form, Function<String, T> parser) {
    return elements(name).map(element -> parsed(name, element, placeholder, form, parser)).toList();
  }

  boolean has(String name) {
    return object.has(name);
  }

  /** Whether it is an array without elements. */
  boolean isEmpty(String name) {
    JsonElement found = find(name);
    return found != null && found.isJsonArray() && found.getAsJsonArray().isEmpty();
  }

  /** The objects of an array; none where it is left out. */
  List<JsonFields> objects(String name) {
    var array = elements(name).toList();
    return IntStream.range(0, array.size())
        .mapToObj(i -> new JsonFields(name + "[" + i + "]", array.get(i), faults))
        .toList();
  }

  void fault(String name, String what) {
    faults.add((path.isEmpty() ? "" : path + ".") + name + " " + what);
  }

  /** Ends the reading: what nobody asked for is a slip of the pen. */
  void end() {
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> fault(name, "is not known"));
  }

  private Stream<JsonElement> elements(String name) {
    JsonElement found = find(name);
    if (found == null) {
      return Stream.empty();
    }
    if (!found.isJsonArray()) {
      fault(name, "is not an array");
      return Stream.empty();
    }
    JsonArray array = found.getAsJsonArray();
    return array.asList().stream();
  }

  private <T> T parsed(
      String name, JsonElement found, T otherwise, String form, Function<String, T> parser) {
    if (!found.isJsonPrimitive()) {
      fault(name, "is " + found + ", not " + form);
      return otherwise;
    }
    try {
      return parser.apply(found.getAsString());
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
      fault(name, "is '" + found.getAsString() + "', not " + form);
      return otherwise;
    }
  }

  private @Nullable JsonElement find(String name) {
    known.add(name);
    return object.get(name);
  }
}
