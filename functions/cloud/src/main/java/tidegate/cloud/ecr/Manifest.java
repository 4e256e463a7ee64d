package tidegate.cloud.ecr;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads image manifests: OCI's and Docker's, of one platform or of several. */
final class Manifest {

  static final List<String> MEDIA_TYPES =
      List.of(
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json");

  /** Go's words, which manifests use, in ECS's. */
  private static final Map<String, String> ECS_WORDS = Map.of("amd64", "X86_64", "arm64", "ARM64");

  private Manifest() {}

  /** Empty for a manifest of one platform, which tells it only in its configuration blob. */
  static List<String> architectures(String json) {
    JsonElement manifests = JsonParser.parseString(json).getAsJsonObject().get("manifests");
    if (manifests == null) {
      return List.of();
    }
    return manifests.getAsJsonArray().asList().stream()
        .map(manifest -> manifest.getAsJsonObject().getAsJsonObject("platform"))
        .filter(Objects::nonNull)
        .map(Manifest::architecture)
        // Attestations stand in the index as a platform called unknown.
        .filter(architecture -> !architecture.equals("UNKNOWN"))
        .distinct()
        .toList();
  }

  private static String architecture(JsonObject platform) {
    String name = platform.get("architecture").getAsString();
    return ECS_WORDS.getOrDefault(name, name.toUpperCase(Locale.ROOT));
  }
}
