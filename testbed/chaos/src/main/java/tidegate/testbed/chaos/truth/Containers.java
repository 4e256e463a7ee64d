package tidegate.testbed.chaos.truth;

import com.google.gson.JsonObject;

/** What a task definition runs. */
public final class Containers {
  private Containers() {}

  /** The digest of its first container's image. */
  public static String digest(JsonObject taskDefinition) {
    String image =
        taskDefinition
            .getAsJsonArray("containerDefinitions")
            .get(0)
            .getAsJsonObject()
            .get("image")
            .getAsString();
    return image.substring(image.indexOf('@') + 1);
  }
}
