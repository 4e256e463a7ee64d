package tidegate.testbed.aws.ecr;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.wire.Json;

/**
 * What a digest stands for: a manifest, or an index of manifests.
 *
 * @param json the manifest's text
 * @param blobs the blobs that it names and that can be read, by digest; of layers none
 * @param children the manifests of an index, by digest
 */
public record ImageManifest(
    JsonObject json, Map<String, String> blobs, Map<String, ImageManifest> children) {
  private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  private static final String INDEX = "application/vnd.oci.image.index.v1+json";
  private static final String CONFIG = "application/vnd.oci.image.config.v1+json";

  /**
   * One manifest; its platform stands in its config blob alone.
   *
   * @param platform {@code linux/amd64}
   * @param seed makes the config's digest differ from other images'
   */
  public static ImageManifest single(String platform, String seed) {
    var config = Json.object("os", os(platform), "architecture", architecture(platform));
    return manifest(CONFIG, config.toString(), seed);
  }

  /** What is no image, such as a build cache or a signature: its config is of another type. */
  public static ImageManifest artifact(String configMediaType, String seed) {
    return manifest(configMediaType, "{}", seed);
  }

  /**
   * An index as buildx pushes it.
   *
   * @param platforms of its children, {@code unknown/unknown} for an attestation
   */
  public static ImageManifest index(List<String> platforms, String seed) {
    var children = new LinkedHashMap<String, ImageManifest>();
    var entries = new JsonArray();
    for (var platform : platforms) {
      var digest = digest(architecture(platform) + " " + seed);
      children.put(digest, single(platform, digest));
      entries.add(entry(digest, platform));
    }
    var json = Json.object("schemaVersion", 2, "mediaType", INDEX, "manifests", entries);
    return new ImageManifest(json, Map.of(), children);
  }

  private static JsonObject entry(String digest, String platform) {
    var entry = Json.object("mediaType", MANIFEST, "digest", digest, "size", 2410);
    entry.add("platform", Json.object("architecture", architecture(platform), "os", os(platform)));
    if (platform.equals("unknown/unknown")) {
      entry.add("annotations", Json.object("vnd.docker.reference.type", "attestation-manifest"));
    }
    return entry;
  }

  private static ImageManifest manifest(String configMediaType, String config, String seed) {
    var digest = digest("config " + seed);
    var json =
        Json.object(
            "schemaVersion",
            2,
            "mediaType",
            MANIFEST,
            "config",
            Json.object("mediaType", configMediaType, "digest", digest, "size", config.length()),
            "layers",
            new JsonArray());
    return new ImageManifest(json, Map.of(digest, config), Map.of());
  }

  String mediaType() {
    return json.has("mediaType") ? json.get("mediaType").getAsString() : MANIFEST;
  }

  /** The config's media type; an index has none. */
  Optional<String> artifactMediaType() {
    return Optional.ofNullable(json.getAsJsonObject("config"))
        .map(config -> config.get("mediaType").getAsString());
  }

  /** Whether it is an image that a task could run, and so one that is scanned. */
  boolean isImage() {
    return artifactMediaType().filter(type -> type.contains("image")).isPresent()
        && blobs.values().stream().noneMatch(config -> config.contains("unknown"));
  }

  private static String os(String platform) {
    return platform.substring(0, platform.indexOf('/'));
  }

  private static String architecture(String platform) {
    return platform.substring(platform.indexOf('/') + 1);
  }

  static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return "sha256:"
          + HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
