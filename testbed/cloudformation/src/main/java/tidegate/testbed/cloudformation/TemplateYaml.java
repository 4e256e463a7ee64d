package tidegate.testbed.cloudformation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** CloudFormation's YAML in its long form: {@code !Ref X} is {@code {"Ref": "X"}}. */
public final class TemplateYaml {
  private TemplateYaml() {}

  /** Throws what the parser throws for what is no YAML, or no mapping. */
  public static JsonObject read(String yaml) {
    var root = new Compose(LoadSettings.builder().build()).composeString(yaml);
    return root.map(TemplateYaml::element)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .orElseThrow(() -> new TemplateException("not a template: no mapping at its root"));
  }

  private static JsonElement element(Node node) {
    var value = untagged(node);
    var tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return value;
    }
    var call = new JsonObject();
    switch (tag) {
      case "!Ref", "!Condition" -> call.add(tag.substring(1), value);
      case "!GetAtt" -> call.add("Fn::GetAtt", attribute(value));
      default -> call.add("Fn::" + tag.substring(1), value);
    }
    return call;
  }

  /** {@code !GetAtt A.B.C} and {@code !GetAtt [A, B.C]} are the same. */
  private static JsonArray attribute(JsonElement value) {
    if (value instanceof JsonArray list) {
      return list;
    }
    var dotted = value.getAsString();
    var dot = dotted.indexOf('.');
    if (dot < 0) {
      throw new TemplateException("!GetAtt " + dotted + " names no attribute");
    }
    var parts = new JsonArray();
    parts.add(dotted.substring(0, dot));
    parts.add(dotted.substring(dot + 1));
    return parts;
  }

  private static JsonElement untagged(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        var object = new JsonObject();
        mapping
            .getValue()
            .forEach(pair ->
                object.add(
                    ((ScalarNode) pair.getKeyNode()).getValue(), element(pair.getValueNode())));
        yield object;
      }
      case SequenceNode sequence -> {
        var array = new JsonArray();
        sequence.getValue().forEach(item -> array.add(element(item)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new TemplateException("no aliases: " + node.getStartMark());
    };
  }

  private static JsonElement scalar(ScalarNode node) {
    var text = node.getValue();
    if (node.getTag().equals(Tag.INT)) {
      return new JsonPrimitive(Long.parseLong(text));
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return new JsonPrimitive(Boolean.parseBoolean(text));
    }
    return node.getTag().equals(Tag.NULL) ? JsonNull.INSTANCE : new JsonPrimitive(text);
  }
}
