package tidegate.testbed.rehearsal.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * A task definition's first container, as ECS would start it.
 *
 * @param digest of its image
 * @param environment whole
 */
record Container(String digest, Map<String, String> environment) {
  Container {
    environment = Map.copyOf(environment);
  }

  /**
   * Reads a task definition's wire form.
   *
   * @param given what this machine has in place of AWS's: addresses, secrets
   */
  static Container of(JsonObject taskDefinition, Map<String, String> given) {
    var container = taskDefinition.getAsJsonArray("containerDefinitions").get(0).getAsJsonObject();
    var image = container.get("image").getAsString();
    var environment = new TreeMap<String, String>();
    if (container.has("environment")) {
      for (JsonElement each : container.getAsJsonArray("environment")) {
        var pair = each.getAsJsonObject();
        environment.put(pair.get("name").getAsString(), pair.get("value").getAsString());
      }
    }
    environment.putAll(given);
    return new Container(image.substring(image.indexOf('@') + 1), environment);
  }
}
