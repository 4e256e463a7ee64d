package tidegate.cloud.ecs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidegate.cloud.ecr.ImageReference;

/**
 * A new revision made of a running one, as JSON on the wire: what is not changed stays as it was
 * read, whether or not the SDK knows it.
 */
final class TaskDefinitionClone {

  /** Members that ECS writes itself (ECS API reference, TaskDefinition). */
  private static final Set<String> READ_ONLY =
      Set.of(
          "taskDefinitionArn",
          "revision",
          "status",
          "requiresAttributes",
          "compatibilities",
          "registeredAt",
          "deregisteredAt",
          "registeredBy");

  /** A task definition has no more. */
  private static final int MOST_TAGS = 50;

  private TaskDefinitionClone() {}

  /**
   * The request's body.
   *
   * @param running {@code taskDefinition} as DescribeTaskDefinition answered
   * @param tags its tags; those of AWS's own are left out, since AWS sets them itself
   * @throws IllegalArgumentException where one of the containers is not there
   */
  static JsonObject of(JsonObject running, JsonArray tags, CloneRequest change) {
    JsonObject clone = running.deepCopy();
    READ_ONLY.forEach(clone::remove);
    for (String container : change.containers()) {
      release(container(clone, container), change);
    }
    JsonArray kept = pairs(own(tags), "key", change.tags());
    if (!kept.isEmpty() && kept.size() <= MOST_TAGS) {
      clone.add("tags", kept);
    }
    return clone;
  }

  /** Members that {@code sent} has and {@code registered} has not, as paths. */
  static List<String> lost(JsonObject sent, JsonObject registered) {
    var lost = new ArrayList<String>();
    for (Map.Entry<String, JsonElement> member : sent.entrySet()) {
      if (!member.getKey().equals("tags")) {
        lost(member.getKey(), member.getValue(), registered.get(member.getKey()), lost);
      }
    }
    return lost;
  }

  private static void lost(
      String path, JsonElement sent, @Nullable JsonElement registered, List<String> lost) {
    if ((sent.isJsonArray() && sent.getAsJsonArray().isEmpty()) || sent.isJsonNull()) {
      return;
    }
    if (registered == null) {
      lost.add(path);
    } else if (sent.isJsonObject() && registered.isJsonObject()) {
      for (Map.Entry<String, JsonElement> member : sent.getAsJsonObject().entrySet()) {
        lost(
            path + "." + member.getKey(),
            member.getValue(),
            registered.getAsJsonObject().get(member.getKey()),
            lost);
      }
    } else if (sent.isJsonArray() && registered.isJsonArray()) {
      // ECS may answer in another order; what has a name is found by it.
      for (JsonElement element : sent.getAsJsonArray()) {
        if (element.isJsonObject() && element.getAsJsonObject().has("name")) {
          String name = element.getAsJsonObject().get("name").getAsString();
          lost(path + "[" + name + "]", element, named(registered.getAsJsonArray(), name), lost);
        }
      }
    }
  }

  private static void release(JsonObject container, CloneRequest change) {
    JsonElement running = container.get("image");
    container.addProperty(
        "image",
        running == null
            ? change.image()
            : ImageReference.byEndpointOf(running.getAsString(), change.image()));
    JsonElement environment = container.get("environment");
    container.add(
        "environment",
        pairs(
            environment == null ? new JsonArray() : environment.getAsJsonArray(),
            "name",
            change.environment()));
  }

  private static JsonObject container(JsonObject definition, String name) {
    JsonElement container = named(definition.getAsJsonArray("containerDefinitions"), name);
    if (container == null) {
      throw new IllegalArgumentException("the task definition has no container " + name);
    }
    return container.getAsJsonObject();
  }

  private static @Nullable JsonElement named(JsonArray elements, String name) {
    for (JsonElement element : elements) {
      if (element.isJsonObject()
          && element.getAsJsonObject().has("name")
          && Objects.equals(element.getAsJsonObject().get("name").getAsString(), name)) {
        return element;
      }
    }
    return null;
  }

  private static JsonArray own(JsonArray tags) {
    var own = new JsonArray();
    for (JsonElement tag : tags) {
      if (!tag.getAsJsonObject().get("key").getAsString().startsWith("aws:")) {
        own.add(tag);
      }
    }
    return own;
  }

  /** Pairs of {@code key} and {@code value} with some replaced; new ones come last, by name. */
  private static JsonArray pairs(JsonArray pairs, String key, Map<String, String> changed) {
    var result = new JsonArray();
    for (JsonElement pair : pairs) {
      if (!changed.containsKey(pair.getAsJsonObject().get(key).getAsString())) {
        result.add(pair);
      }
    }
    changed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(change -> {
          var pair = new JsonObject();
          pair.addProperty(key, change.getKey());
          pair.addProperty("value", change.getValue());
          result.add(pair);
        });
    return result;
  }
}
