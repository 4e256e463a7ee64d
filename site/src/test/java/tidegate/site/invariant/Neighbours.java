package tidegate.site.invariant;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** The likely wrong values beside a right one. */
final class Neighbours {
  /** Words that people mix up or loosen, one into the other. */
  private static final Map<String, String> LOOSER =
      Map.ofEntries(
          Map.entry("true", "false"),
          Map.entry("false", "true"),
          Map.entry("HTTPS", "HTTP"),
          Map.entry("https-only", "match-viewer"),
          Map.entry("redirect-to-https", "allow-all"),
          Map.entry("internal", "internet-facing"),
          Map.entry("ENABLED", "DISABLED"),
          Map.entry("Deny", "Allow"),
          Map.entry("Allow", "Deny"),
          Map.entry("Retain", "Delete"),
          Map.entry("RetainExceptOnCreate", "Delete"),
          Map.entry("Snapshot", "Delete"),
          Map.entry("CODE_DEPLOY", "ECS"),
          Map.entry("awsvpc", "bridge"),
          Map.entry("CodeDeployDefault.ECSAllAtOnce", "CodeDeployDefault.AllAtOnce"),
          Map.entry("IMMUTABLE_WITH_EXCLUSION", "MUTABLE"),
          Map.entry("CLOUDFRONT", "REGIONAL"),
          Map.entry("TLSv1.2", "TLSv1"),
          Map.entry("TLSv1.2_2021", "TLSv1"),
          Map.entry("192.0.2.1", "203.0.113.9"),
          Map.entry("us-east-1", "ap-northeast-2"));

  private final SiteStacks site;
  private final String template;

  Neighbours(SiteStacks site, String template) {
    this.site = site;
    this.template = template;
  }

  boolean isReference(JsonElement element) {
    return element instanceof JsonObject object && (object.has("Ref") || object.has("Fn::GetAtt"));
  }

  /** Wrong values for what stands at a path; none where nothing sensible could go wrong. */
  Stream<JsonElement> of(String path, JsonElement element) {
    return switch (element) {
      case JsonObject object when object.has("Ref") -> references(object.get("Ref").getAsString());
      case JsonObject object when object.has("Fn::GetAtt") ->
          attributes(object.getAsJsonArray("Fn::GetAtt"));
      case JsonObject object when object.has("Fn::If") -> Stream.of(swapped(object));
      case JsonPrimitive value -> values(path, value);
      default -> Stream.empty();
    };
  }

  private Stream<JsonElement> references(String name) {
    if (name.startsWith("AWS::")) {
      return Stream.empty();
    }
    var type = site.resource(template, name).type();
    var others =
        type.isEmpty()
            ? site.parameters(template).stream().filter(other -> alike(name, other))
            : site.resources(template).filter(r -> r.type().equals(type)).map(r -> r.id());
    return others
        .filter(other -> !other.equals(name))
        .map(other -> call("Ref", new JsonPrimitive(other)));
  }

  private Stream<JsonElement> attributes(JsonArray parts) {
    var id = parts.get(0).getAsString();
    var attribute = parts.get(1).getAsString();
    if (attribute.startsWith("Outputs.")) {
      return outputs(attribute.substring("Outputs.".length()))
          .map(other -> call("Fn::GetAtt", other));
    }
    var type = site.resource(template, id).type();
    return site.resources(template)
        .filter(other -> other.type().equals(type) && !other.id().equals(id))
        .map(other -> call("Fn::GetAtt", pair(other.id(), attribute)));
  }

  /** Outputs of any nested stack whose name ends alike. */
  private Stream<JsonArray> outputs(String name) {
    return site.resources(template)
        .flatMap(nested -> {
          var child = nested.text("Location").replaceFirst("\\.yaml$", "");
          return Tree.object(site.template(child), "Outputs").keySet().stream()
              .filter(other -> !other.equals(name) && alike(name, other))
              .map(other -> pair(nested.id(), "Outputs." + other));
        });
  }

  /** Whether two names end in the same word, as two groups' ids or two roles' ARNs do. */
  private static boolean alike(String one, String other) {
    return lastWord(one).equals(lastWord(other));
  }

  private static String lastWord(String name) {
    return name.replaceFirst(".*(?=[A-Z][a-z]+$)", "");
  }

  private Stream<JsonElement> values(String path, JsonPrimitive value) {
    if (path.endsWith("/Type") && path.chars().filter(c -> c == '/').count() == 2) {
      return Stream.empty();
    }
    if (value.isBoolean()) {
      return Stream.of(new JsonPrimitive(!value.getAsBoolean()));
    }
    if (value.isNumber()) {
      return Stream.of(new JsonPrimitive(value.getAsLong() + 1));
    }
    var text = value.getAsString();
    var looser = LOOSER.get(text);
    return Stream.concat(
            looser == null ? Stream.of(other(text)) : Stream.of(looser), wider(path, text))
        .map(JsonPrimitive::new);
  }

  private static String other(String text) {
    return text.matches("\\d+") ? String.valueOf(Long.parseLong(text) + 1) : text + "x";
  }

  private static Stream<String> wider(String path, String text) {
    var policy = path.contains("/Statement/") && !text.equals("*");
    if (policy && (path.contains("/Action") || path.contains("/Resource"))) {
      return Stream.of("*");
    }
    return text.endsWith("/32") ? Stream.of("0.0.0.0/0") : Stream.empty();
  }

  private static JsonElement swapped(JsonObject object) {
    var branches = object.getAsJsonArray("Fn::If");
    var other = new JsonArray();
    List.of(0, 2, 1).forEach(index -> other.add(branches.get(index).deepCopy()));
    return call("Fn::If", other);
  }

  private static JsonObject call(String name, JsonElement argument) {
    var call = new JsonObject();
    call.add(name, argument);
    return call;
  }

  private static JsonArray pair(String first, String second) {
    var pair = new JsonArray();
    pair.add(first);
    pair.add(second);
    return pair;
  }
}
