package tidegate.testbed.cloudformation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * CloudFormation's functions, evaluated over the names of one template. Values of {@code
 * AWS::NoValue} are left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
public final class Intrinsics {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

  private final Scope scope;

  Intrinsics(Scope scope) {
    this.scope = scope;
  }

  /** The names of one stack as it is deployed: every function has to come to a value. */
  public static Intrinsics of(JsonObject template, StackContext stack) {
    return new Intrinsics(new StackScope(template, stack));
  }

  /** The element with every function in it evaluated. */
  public JsonElement resolve(JsonElement element) {
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

  /** What an element comes to, as text: {@code [a, b]} for a list, empty for nothing. */
  public String text(JsonElement element) {
    return ResolvedText.of(resolve(element));
  }

  /** Whether a condition of the template holds. */
  public boolean holds(String condition) {
    return evaluate(scope.condition(condition));
  }

  private void put(JsonObject target, Map.Entry<String, JsonElement> entry) {
    JsonElement value = resolve(entry.getValue());
    if (!value.isJsonNull()) {
      target.add(entry.getKey(), value);
    }
  }

  private static void add(JsonArray target, JsonElement value) {
    if (!value.isJsonNull()) {
      target.add(value);
    }
  }

  /** {@code Condition} with a map is a policy's, with a name a condition's. */
  private static boolean isCall(JsonObject object) {
    return object.size() == 1
        && object.entrySet().stream()
            .allMatch(entry ->
                switch (entry.getKey()) {
                  case "Ref" -> true;
                  case "Condition" -> entry.getValue().isJsonPrimitive();
                  default -> entry.getKey().startsWith("Fn::");
                });
  }

  private JsonElement call(JsonObject object) {
    var call = object.entrySet().iterator().next();
    JsonElement argument = call.getValue();
    return switch (call.getKey()) {
      case "Ref" -> scope.ref(argument.getAsString());
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> substitute(argument);
      default ->
          scope.decides()
              ? decide(call.getKey(), argument)
              : scope.unevaluated(call.getKey(), arguments(argument));
    };
  }

  private JsonElement decide(String function, JsonElement argument) {
    return switch (function) {
      case "Fn::If" -> choose(argument.getAsJsonArray());
      case "Fn::Join" -> join(argument.getAsJsonArray());
      case "Fn::Select" -> select(argument.getAsJsonArray());
      case "Fn::Split" -> split(argument.getAsJsonArray());
      default -> scope.unevaluated(function, arguments(argument));
    };
  }

  private String arguments(JsonElement argument) {
    return argument instanceof JsonArray array
        ? StreamSupport.stream(array.spliterator(), false)
            .map(this::text)
            .collect(Collectors.joining(", "))
        : text(argument);
  }

  /** {@code A.B.C} and {@code [A, B.C]} are the same. */
  private JsonElement attribute(JsonElement argument) {
    if (argument instanceof JsonArray parts) {
      return scope.attribute(parts.get(0).getAsString(), text(parts.get(1)));
    }
    String dotted = argument.getAsString();
    int dot = dotted.indexOf('.');
    if (dot < 0) {
      throw new TemplateException("%s gets no attribute of %s".formatted(scope.file(), dotted));
    }
    return scope.attribute(dotted.substring(0, dot), dotted.substring(dot + 1));
  }

  private JsonElement substitute(JsonElement argument) {
    Map<String, String> own = new TreeMap<>();
    String text;
    if (argument instanceof JsonArray pair) {
      text = pair.get(0).getAsString();
      pair.get(1)
          .getAsJsonObject()
          .entrySet()
          .forEach(entry -> own.put(entry.getKey(), text(entry.getValue())));
    } else {
      text = argument.getAsString();
    }
    String replaced =
        VARIABLE
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1), own)));
    return new JsonPrimitive(replaced.replace("${!", "${"));
  }

  private String variable(String name, Map<String, String> own) {
    if (own.containsKey(name)) {
      return own.getOrDefault(name, "");
    }
    return ResolvedText.of(
        name.contains(".") ? attribute(new JsonPrimitive(name)) : scope.ref(name));
  }

  private JsonElement join(JsonArray arguments) {
    String between = arguments.get(0).getAsString();
    return new JsonPrimitive(
        StreamSupport.stream(list(arguments.get(1)).spliterator(), false)
            .map(ResolvedText::of)
            .collect(Collectors.joining(between)));
  }

  private JsonElement choose(JsonArray arguments) {
    return resolve(arguments.get(holds(arguments.get(0).getAsString()) ? 1 : 2));
  }

  private JsonElement select(JsonArray arguments) {
    JsonArray items = list(arguments.get(1));
    int index = Integer.parseInt(text(arguments.get(0)));
    if (index >= items.size()) {
      throw new TemplateException(
          "%s selects item %d of %d".formatted(scope.file(), index, items.size()));
    }
    return items.get(index);
  }

  private JsonElement split(JsonArray arguments) {
    return items(text(arguments.get(1)), arguments.get(0).getAsString());
  }

  /** A list, or the text of a list parameter that another stack hands over with commas. */
  private JsonArray list(JsonElement element) {
    JsonElement resolved = resolve(element);
    return resolved instanceof JsonArray array ? array : items(ResolvedText.of(resolved), ",");
  }

  private static JsonArray items(String text, String between) {
    var items = new JsonArray();
    for (String item : text.split(Pattern.quote(between), -1)) {
      items.add(item);
    }
    return items;
  }

  private boolean evaluate(JsonElement condition) {
    if (!(condition instanceof JsonObject object) || object.size() != 1) {
      throw new TemplateException(
          "%s has a condition that is no function: %s".formatted(scope.file(), condition));
    }
    var call = object.entrySet().iterator().next();
    JsonArray arguments = Tree.list(object, call.getKey());
    return switch (call.getKey()) {
      case "Condition" -> holds(arguments.get(0).getAsString());
      case "Fn::Equals" -> text(arguments.get(0)).equals(text(arguments.get(1)));
      case "Fn::Not" -> !evaluate(arguments.get(0));
      case "Fn::And" -> arguments.asList().stream().allMatch(this::evaluate);
      case "Fn::Or" -> arguments.asList().stream().anyMatch(this::evaluate);
      default ->
          throw new TemplateException(
              "%s decides by %s, which is unknown here".formatted(scope.file(), call.getKey()));
    };
  }
}
