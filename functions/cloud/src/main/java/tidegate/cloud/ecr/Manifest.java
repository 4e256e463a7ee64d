package tidegate.cloud.ecr;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidegate.cloud.ecr.Artifact.Platform;

/** Reads image manifests: OCI's and Docker's, of one platform or of several. */
final class Manifest {

  static final List<String> MEDIA_TYPES =
      List.of(
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json");

  /** Of a configuration that a container can be started from. */
  private static final Set<String> CONFIGURATIONS =
      Set.of(
          "application/vnd.oci.image.config.v1+json",
          "application/vnd.docker.container.image.v1+json");

  /** Go's words, which manifests use, in ECS's. */
  private static final Map<String, String> ECS_WORDS = Map.of("amd64", "X86_64", "arm64", "ARM64");

  private Manifest() {}

  /** Whether ECR's own word for an artifact leaves room for an image; it may have none. */
  static boolean mayRun(String artifactMediaType) {
    return artifactMediaType.isEmpty() || CONFIGURATIONS.contains(artifactMediaType);
  }

  /** The images of an index; a child that is no manifest belongs to a build cache. */
  static List<Platform> children(JsonObject manifest) {
    var platforms = new ArrayList<Platform>();
    for (JsonElement element : manifest.getAsJsonArray("manifests")) {
      JsonObject child = element.getAsJsonObject();
      boolean image = !child.has("mediaType") || MEDIA_TYPES.contains(text(child, "mediaType"));
      if (image && !attached(child)) {
        platforms.add(platform(text(child, "digest"), object(child, "platform")));
      }
    }
    return platforms;
  }

  /** An attestation stands beside the images, by an annotation or as a platform called unknown. */
  private static boolean attached(JsonObject child) {
    JsonObject annotations = object(child, "annotations");
    return annotations.has("vnd.docker.reference.type")
        || child.has("artifactType")
        || text(object(child, "platform"), "os").equals("unknown")
        || text(object(child, "platform"), "architecture").equals("unknown");
  }

  /** The digest of the configuration of a single image; empty where it is none. */
  static Optional<String> configuration(JsonObject manifest) {
    JsonObject config = object(manifest, "config");
    return CONFIGURATIONS.contains(text(config, "mediaType")) && !manifest.has("artifactType")
        ? Optional.of(text(config, "digest"))
        : Optional.empty();
  }

  /** From a platform of an index, or from a configuration; both use the same words. */
  static Platform platform(String digest, JsonObject json) {
    String name = text(json, "architecture");
    return new Platform(
        digest, text(json, "os"), ECS_WORDS.getOrDefault(name, name.toUpperCase(Locale.ROOT)));
  }

  static JsonObject parse(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static JsonObject object(JsonObject json, String name) {
    return json.has(name) && json.get(name).isJsonObject()
        ? json.getAsJsonObject(name)
        : new JsonObject();
  }

  private static String text(JsonObject json, String name) {
    return json.has(name) && json.get(name).isJsonPrimitive() ? json.get(name).getAsString() : "";
  }
}
