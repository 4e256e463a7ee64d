package tidegate.site.template;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a value comes to in the end, as text: parameters are followed through the nested stacks to
 * the resource or the outermost parameter they carry.
 *
 * <p>{@code walls:TaskGroup} is that resource's Ref, {@code data:Files.Arn} an attribute, {@code
 * <SiteName>} a parameter of the outermost template, {@code if(Split, a, b)} a choice. On a site
 * that is {@link Site#deployedWith deployed} parameters come to their values, choices are made, and
 * lists are joined and picked from.
 */
public final class Meaning {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");
  private static final int DEEPEST = 40;

  /** Begins what a reference to a thing that is not there comes to. */
  public static final String NOWHERE = "nowhere:";

  private final Site site;

  public Meaning(Site site) {
    this.site = site;
  }

  /** Empty for nothing. Throws where values go round in circles. */
  public String of(String template, JsonElement element) {
    return of(template, element, 0);
  }

  private String of(String template, JsonElement element, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("values go round in circles in " + template);
    }
    return switch (element) {
      case JsonArray array -> "[" + join(template, array, depth) + "]";
      case JsonObject object when isCall(object) -> call(template, object, depth);
      case JsonObject object ->
          object.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + of(template, entry.getValue(), depth + 1))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> element.isJsonNull() ? "" : element.getAsString();
    };
  }

  private static boolean isCall(JsonObject object) {
    return object.size() == 1
        && object.keySet().stream()
            .allMatch(
                key -> key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::"));
  }

  private String call(String template, JsonObject object, int depth) {
    var name = object.keySet().iterator().next();
    var argument = object.get(name);
    return switch (name) {
      case "Ref" -> reference(template, argument.getAsString(), depth);
      case "Fn::GetAtt" -> attribute(template, argument.getAsJsonArray(), depth);
      case "Fn::Sub" -> substitute(template, argument, depth);
      default ->
          site.isDeployed()
              ? decided(template, name, argument, depth)
              : symbol(template, name, argument, depth);
    };
  }

  private String symbol(String template, String name, JsonElement argument, int depth) {
    var function = name.replace("Fn::", "").toLowerCase(Locale.ROOT);
    return function + "(" + join(template, argument, depth) + ")";
  }

  private String decided(String template, String name, JsonElement argument, int depth) {
    var parts = argument instanceof JsonArray array ? array : new JsonArray();
    return switch (name) {
      case "Fn::If" -> choose(template, parts, depth);
      case "Fn::Join" -> joined(template, parts.get(0).getAsString(), parts.get(1), depth);
      case "Fn::Select" ->
          joined(template, ",", parts.get(1), depth).split(",", -1)[parts.get(0).getAsInt()];
      default -> symbol(template, name, argument, depth);
    };
  }

  private String join(String template, JsonElement list, int depth) {
    return list instanceof JsonArray array
        ? StreamSupport.stream(array.spliterator(), false)
            .map(item -> of(template, item, depth + 1))
            .collect(Collectors.joining(", "))
        : of(template, list, depth + 1);
  }

  private String choose(String template, JsonArray choice, int depth) {
    var holds = new Conditions(site).hold(template, choice.get(0).getAsString());
    return of(template, choice.get(holds ? 1 : 2), depth + 1);
  }

  /** The items of a list with what goes between them; a parameter's have commas already. */
  private String joined(String template, String between, JsonElement items, int depth) {
    return items instanceof JsonArray list
        ? StreamSupport.stream(list.spliterator(), false)
            .map(item -> of(template, item, depth + 1))
            .collect(Collectors.joining(between))
        : of(template, items, depth + 1);
  }

  private String reference(String template, String name, int depth) {
    if (name.startsWith("AWS::")) {
      return "${" + name + "}";
    }
    var tree = site.template(template);
    if (Tree.object(tree, "Parameters").has(name)) {
      return parameter(template, name, depth);
    }
    return Tree.object(tree, "Resources").has(name) ? template + ":" + name : NOWHERE + name;
  }

  private String parameter(String template, String name, int depth) {
    var value = site.given(template).get(name);
    return value == null ? site.chosen(template, name) : of(Site.ROOT, value, depth + 1);
  }

  private String attribute(String template, JsonArray parts, int depth) {
    var id = parts.get(0).getAsString();
    var attribute = parts.get(1).getAsString();
    var location = site.resource(template, id).at("Location");
    if (!location.isJsonPrimitive() || !attribute.startsWith("Outputs.")) {
      return reference(template, id, depth) + "." + attribute;
    }
    var nested = location.getAsString().replaceFirst("\\.yaml$", "");
    var output = Tree.at(site.template(nested), attribute + ".Value");
    return output.isJsonNull() ? NOWHERE + nested + "." + attribute : of(nested, output, depth + 1);
  }

  private String substitute(String template, JsonElement argument, int depth) {
    var text =
        argument instanceof JsonArray array ? array.get(0).getAsString() : argument.getAsString();
    var own =
        argument instanceof JsonArray array
            ? array.get(1).getAsJsonObject().asMap()
            : Map.<String, JsonElement>of();
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(variable(template, match.group(1), own, depth)));
  }

  private String variable(String template, String name, Map<String, JsonElement> own, int depth) {
    var value = own.get(name);
    if (value != null) {
      return of(template, value, depth + 1);
    }
    var dot = name.indexOf('.');
    if (dot < 0) {
      return reference(template, name, depth + 1);
    }
    var parts = new JsonArray();
    parts.add(name.substring(0, dot));
    parts.add(name.substring(dot + 1));
    return attribute(template, parts, depth + 1);
  }
}
