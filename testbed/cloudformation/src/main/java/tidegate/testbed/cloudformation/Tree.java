package tidegate.testbed.cloudformation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Looks into a tree without minding what is missing: absent is {@link JsonNull}. */
public final class Tree {
  private Tree() {}

  /** The element under a path as {@code Outputs.ClusterName.Value} or {@code Subnets.0}. */
  public static JsonElement at(JsonElement tree, String path) {
    var here = tree;
    for (var step : path.split("\\.", -1)) {
      here = step(here, step);
    }
    return here;
  }

  /** The object under a path; an empty one where there is none. */
  public static JsonObject object(JsonElement tree, String path) {
    return at(tree, path) instanceof JsonObject object ? object : new JsonObject();
  }

  /** The list under a path; a lone value is a list of one, nothing is an empty list. */
  public static JsonArray list(JsonElement tree, String path) {
    var found = at(tree, path);
    if (found instanceof JsonArray array) {
      return array;
    }
    var array = new JsonArray();
    if (!found.isJsonNull()) {
      array.add(found);
    }
    return array;
  }

  private static JsonElement step(JsonElement here, String step) {
    var found =
        switch (here) {
          case JsonObject object -> object.get(step);
          case JsonArray array when step.chars().allMatch(Character::isDigit) -> {
            var index = Integer.parseInt(step);
            yield index < array.size() ? array.get(index) : null;
          }
          default -> null;
        };
    return found == null ? JsonNull.INSTANCE : found;
  }
}
