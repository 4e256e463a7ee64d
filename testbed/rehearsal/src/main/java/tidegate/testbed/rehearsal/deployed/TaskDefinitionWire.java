package tidegate.testbed.rehearsal.deployed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Set;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.Tree;

/** A template's task definition as DescribeTaskDefinition would answer it. */
final class TaskDefinitionWire {
  /** Where CloudFormation's word differs by more than its first letter. */
  private static final Map<String, String> WORDS =
      Map.of(
          "EFSVolumeConfiguration",
          "efsVolumeConfiguration",
          "FilesystemId",
          "fileSystemId",
          "IAM",
          "iam");

  /** Numbers and truths on the wire; all else is text, a task's own cpu and memory, too. */
  private static final Set<String> BARE =
      Set.of("ContainerPort", "Essential", "ReadOnly", "InitProcessEnabled", "StopTimeout");

  private final Resource resource;
  private final PhysicalNames physical;

  TaskDefinitionWire(Resource resource, PhysicalNames physical) {
    this.resource = resource;
    this.physical = physical;
  }

  JsonObject read() {
    return object(Tree.object(resource.body(), "Properties"));
  }

  private JsonObject object(JsonObject written) {
    var wire = new JsonObject();
    written
        .entrySet()
        .forEach(entry -> wire.add(word(entry.getKey()), value(entry.getKey(), entry.getValue())));
    return wire;
  }

  private JsonElement value(String name, JsonElement written) {
    return switch (written) {
      case JsonObject object when !isCall(object) -> object(object);
      case JsonArray list -> {
        var wire = new JsonArray();
        list.forEach(item -> wire.add(value("", item)));
        yield wire;
      }
      default -> leaf(name, physical.name(resource.meaning(written)));
    };
  }

  private static JsonPrimitive leaf(String name, String text) {
    if (!BARE.contains(name)) {
      return new JsonPrimitive(text);
    }
    return text.matches("\\d+")
        ? new JsonPrimitive(Integer.parseInt(text))
        : new JsonPrimitive(Boolean.parseBoolean(text));
  }

  private static boolean isCall(JsonObject object) {
    return object.size() == 1
        && object.keySet().stream().allMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
  }

  private static String word(String name) {
    return WORDS.getOrDefault(
        name, name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1));
  }
}
