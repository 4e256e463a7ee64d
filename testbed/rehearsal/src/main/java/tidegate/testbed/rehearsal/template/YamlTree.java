package tidegate.testbed.rehearsal.template;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a template into a JSON tree; {@code !Ref x} becomes {@code {"Ref": "x"}} and so on. */
final class YamlTree {
  private YamlTree() {}

  static JsonObject read(String yaml) {
    var settings = LoadSettings.builder().setMaxAliasesForCollections(100).build();
    Optional<Node> root = new Compose(settings).composeString(yaml);
    return root.map(YamlTree::element)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .orElseThrow(() -> new TemplateException("template.yaml holds no mapping"));
  }

  private static JsonElement element(Node node) {
    var value = plain(node);
    var tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return value;
    }
    var name = tag.substring(1);
    var call = new JsonObject();
    call.add(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, value);
    return name.equals("GetAtt") ? getAtt(value) : call;
  }

  private static JsonElement getAtt(JsonElement value) {
    var parts = new JsonArray();
    if (value instanceof JsonArray list) {
      parts = list;
    } else {
      var text = value.getAsString();
      var dot = text.indexOf('.');
      parts.add(text.substring(0, dot));
      parts.add(text.substring(dot + 1));
    }
    var call = new JsonObject();
    call.add("Fn::GetAtt", parts);
    return call;
  }

  private static JsonElement plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> mapping(mapping);
      case SequenceNode sequence -> {
        var array = new JsonArray();
        sequence.getValue().forEach(item -> array.add(element(item)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default ->
          throw new TemplateException("template.yaml uses an alias at " + node.getStartMark());
    };
  }

  private static JsonObject mapping(MappingNode node) {
    var object = new JsonObject();
    for (var pair : node.getValue()) {
      object.add(plain(pair.getKeyNode()).getAsString(), element(pair.getValueNode()));
    }
    return object;
  }

  private static JsonElement scalar(ScalarNode node) {
    var text = node.getValue();
    if (node.getTag().equals(Tag.INT)) {
      return new JsonPrimitive(Long.decode(text));
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return new JsonPrimitive(Boolean.parseBoolean(text));
    }
    return node.getTag().equals(Tag.NULL) ? JsonNull.INSTANCE : new JsonPrimitive(text);
  }
}
