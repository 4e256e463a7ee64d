package tidegate.testbed.aws.ecs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pulls a task's images. A tag is resolved when the deployment starts, and every later task of it
 * runs that digest, wherever the tag points then (Amazon ECS Developer Guide, "Container image
 * resolution").
 */
final class PulledImages {
  private final ImageResolver resolver;

  PulledImages(ImageResolver resolver) {
    this.resolver = resolver;
  }

  /** The digest of each image of a definition that can be resolved now. */
  Map<String, String> digests(JsonObject definition) {
    var digests = new LinkedHashMap<String, String>();
    for (JsonElement container : definition.getAsJsonArray("containerDefinitions")) {
      var image = image(container);
      resolver.resolve(image).ifPresent(digest -> digests.put(image, digest));
    }
    return digests;
  }

  /**
   * A set's definition with every image by digest.
   *
   * @throws IllegalStateException in ECS's words if an image cannot be pulled
   */
  JsonObject pull(JsonObject definition, Map<String, String> resolved) {
    var pulled = definition.deepCopy();
    for (JsonElement container : pulled.getAsJsonArray("containerDefinitions")) {
      var image = image(container);
      var name = withoutTag(image);
      var digest = resolved.get(image);
      var now = resolver.resolve(digest == null ? image : name + "@" + digest);
      if (now.isEmpty()) {
        throw new IllegalStateException(
            "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to"
                + " resolve ref %s: %s: not found".formatted(image, image));
      }
      container.getAsJsonObject().addProperty("image", name + "@" + now.get());
    }
    return pulled;
  }

  private static String image(JsonElement container) {
    return container.getAsJsonObject().get("image").getAsString();
  }

  private static String withoutTag(String image) {
    var name = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
  }
}
