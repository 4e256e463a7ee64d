package tidegate.testbed.aws.events;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of JSON Schema as {@code events/schema} uses; a keyword beyond that is an error. */
public record JsonSchema(JsonObject schema) {
  private static final Set<String> WORDS = Set.of("$schema", "$id", "title", "description");

  /** What is wrong with a value, each with its place; empty where nothing is. */
  public List<String> faults(JsonElement value) {
    List<String> faults = new ArrayList<>();
    check(schema, value, "$", faults);
    return faults;
  }

  private static void check(JsonObject schema, JsonElement value, String at, List<String> faults) {
    schema
        .asMap()
        .forEach((keyword, said) -> {
          if (!WORDS.contains(keyword) && !holds(keyword, said, schema, value, at, faults)) {
            faults.add("%s is %s, against %s %s".formatted(at, value, keyword, said));
          }
        });
  }

  private static boolean holds(
      String keyword,
      JsonElement said,
      JsonObject schema,
      JsonElement value,
      String at,
      List<String> faults) {
    return switch (keyword) {
      case "type" -> types(said).stream().anyMatch(type -> is(type, value));
      case "const" -> said.equals(value);
      case "enum" -> said.getAsJsonArray().contains(value);
      case "minLength" -> value.getAsString().length() >= said.getAsInt();
      case "pattern" -> Pattern.compile(said.getAsString()).matcher(value.getAsString()).find();
      case "required" ->
          said.getAsJsonArray().asList().stream()
              .allMatch(name -> value.getAsJsonObject().has(name.getAsString()));
      case "items" -> {
        JsonArray items = value.getAsJsonArray();
        for (int i = 0; i < items.size(); i++) {
          check(said.getAsJsonObject(), items.get(i), at + "[" + i + "]", faults);
        }
        yield true;
      }
      case "properties" -> {
        said.getAsJsonObject()
            .asMap()
            .forEach((name, part) -> {
              if (value.getAsJsonObject().has(name)) {
                check(
                    part.getAsJsonObject(),
                    value.getAsJsonObject().get(name),
                    at + "." + name,
                    faults);
              }
            });
        yield true;
      }
      case "additionalProperties" -> {
        Set<String> known = schema.getAsJsonObject("properties").keySet();
        value
            .getAsJsonObject()
            .asMap()
            .forEach((name, part) -> {
              if (!known.contains(name)) {
                check(said.getAsJsonObject(), part, at + "." + name, faults);
              }
            });
        yield true;
      }
      default -> throw new IllegalArgumentException("not played here: " + keyword);
    };
  }

  private static List<String> types(JsonElement said) {
    return said.isJsonArray()
        ? said.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()
        : List.of(said.getAsString());
  }

  private static boolean is(String type, JsonElement value) {
    return switch (type) {
      case "object" -> value.isJsonObject();
      case "array" -> value.isJsonArray();
      case "string" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
      case "number" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
      case "integer" ->
          is("number", value) && value.getAsDouble() == Math.rint(value.getAsDouble());
      default -> throw new IllegalArgumentException("not played here: type " + type);
    };
  }
}
