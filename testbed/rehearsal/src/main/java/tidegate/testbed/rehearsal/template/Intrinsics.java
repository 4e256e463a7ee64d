package tidegate.testbed.rehearsal.template;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CloudFormation's functions, evaluated over a scope. */
final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private final Scope scope;
  private final JsonObject conditions;

  Intrinsics(Scope scope, JsonObject conditions) {
    this.scope = scope;
    this.conditions = conditions;
  }

  /**
   * The element with every function in it evaluated; values of {@code AWS::NoValue} are left out.
   */
  JsonElement resolve(JsonElement element) {
    return switch (element) {
      case JsonObject object when isCall(object) -> call(object);
      case JsonObject object -> {
        var resolved = new JsonObject();
        object.entrySet().forEach(entry -> put(resolved, entry));
        yield resolved;
      }
      case JsonArray array -> {
        var resolved = new JsonArray();
        array.forEach(item -> add(resolved, resolve(item)));
        yield resolved;
      }
      default -> element;
    };
  }

  String text(JsonElement element) {
    return resolve(element).getAsString();
  }

  private void put(JsonObject target, Map.Entry<String, JsonElement> entry) {
    var value = resolve(entry.getValue());
    if (!value.isJsonNull()) {
      target.add(entry.getKey(), value);
    }
  }

  private static void add(JsonArray target, JsonElement value) {
    if (!value.isJsonNull()) {
      target.add(value);
    }
  }

  private static boolean isCall(JsonObject object) {
    var keys = object.keySet();
    return keys.size() == 1
        && keys.stream().allMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
  }

  private JsonElement call(JsonObject object) {
    var entry = object.entrySet().iterator().next();
    var argument = entry.getValue();
    return switch (entry.getKey()) {
      case "Ref" ->
          argument.getAsString().equals("AWS::NoValue")
              ? JsonNull.INSTANCE
              : scope.ref(argument.getAsString());
      case "Fn::GetAtt" -> {
        var parts = argument.getAsJsonArray();
        yield new JsonPrimitive(
            scope.attribute(parts.get(0).getAsString(), parts.get(1).getAsString()));
      }
      case "Fn::Sub" -> sub(argument);
      case "Fn::Join" -> join(argument.getAsJsonArray());
      case "Fn::If" -> choose(argument.getAsJsonArray());
      case "Fn::Select" -> select(argument.getAsJsonArray());
      case "Fn::Split" -> split(argument.getAsJsonArray());
      default ->
          throw new TemplateException(
              "template.yaml uses %s, which the rehearsal does not know".formatted(entry.getKey()));
    };
  }

  private JsonElement sub(JsonElement argument) {
    var variables = new TreeMap<String, String>();
    var text = argument;
    if (argument instanceof JsonArray pair) {
      text = pair.get(0);
      pair.get(1)
          .getAsJsonObject()
          .entrySet()
          .forEach(entry -> variables.put(entry.getKey(), text(entry.getValue())));
    }
    var replaced =
        VARIABLE
            .matcher(text.getAsString())
            .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1), variables)));
    return new JsonPrimitive(replaced.replace("${!", "${"));
  }

  private String variable(String name, Map<String, String> variables) {
    if (variables.containsKey(name)) {
      return variables.getOrDefault(name, "");
    }
    var dot = name.indexOf('.');
    return dot > 0
        ? scope.attribute(name.substring(0, dot), name.substring(dot + 1))
        : scope.ref(name).getAsString();
  }

  private JsonElement join(JsonArray arguments) {
    List<String> parts = new ArrayList<>();
    resolve(arguments.get(1)).getAsJsonArray().forEach(part -> parts.add(part.getAsString()));
    return new JsonPrimitive(String.join(arguments.get(0).getAsString(), parts));
  }

  private JsonElement choose(JsonArray arguments) {
    var name = arguments.get(0).getAsString();
    return resolve(arguments.get(holds(conditions.get(name)) ? 1 : 2));
  }

  private JsonElement select(JsonArray arguments) {
    return resolve(arguments.get(1)).getAsJsonArray().get(arguments.get(0).getAsInt());
  }

  private JsonElement split(JsonArray arguments) {
    var parts = new JsonArray();
    for (var part :
        text(arguments.get(1)).split(Pattern.quote(arguments.get(0).getAsString()), -1)) {
      parts.add(part);
    }
    return parts;
  }

  /** Whether a condition's expression holds. */
  boolean holds(JsonElement condition) {
    if (!(condition instanceof JsonObject object) || object.size() != 1) {
      throw new TemplateException("template.yaml uses a condition that it does not define");
    }
    var entry = object.entrySet().iterator().next();
    if (entry.getKey().equals("Condition")) {
      return holds(conditions.get(entry.getValue().getAsString()));
    }
    var list = entry.getValue().getAsJsonArray();
    return switch (entry.getKey().toLowerCase(Locale.ROOT)) {
      case "fn::equals" -> resolve(list.get(0)).equals(resolve(list.get(1)));
      case "fn::not" -> !holds(list.get(0));
      case "fn::and" -> list.asList().stream().allMatch(this::holds);
      case "fn::or" -> list.asList().stream().anyMatch(this::holds);
      default -> throw new TemplateException("unknown condition function " + entry.getKey());
    };
  }
}
