package tidegate.testbed.aws.ecr;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tidegate.testbed.aws.wire.Json;

/** OCI manifests of images that have no layers. */
final class Manifests {
  private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  private static final String INDEX = "application/vnd.oci.image.index.v1+json";
  private static final String CONFIG = "application/vnd.oci.image.config.v1+json";

  private Manifests() {}

  static JsonObject single(Ecr.Image image) {
    return Json.object(
        "schemaVersion",
        2,
        "mediaType",
        MANIFEST,
        "config",
        Json.object(
            "mediaType", CONFIG, "digest", digest("config " + image.digest()), "size", 7023),
        "layers",
        new JsonArray());
  }

  static JsonObject index(Ecr.Image image) {
    return Json.object(
        "schemaVersion",
        2,
        "mediaType",
        INDEX,
        "manifests",
        Json.array(image.architectures().stream().map(a -> entry(image, a))));
  }

  private static JsonObject entry(Ecr.Image image, String architecture) {
    return Json.object(
        "mediaType",
        MANIFEST,
        "digest",
        digest(architecture + " " + image.digest()),
        "size",
        2410,
        "platform",
        Json.object("architecture", architecture, "os", "linux"));
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return "sha256:"
          + HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
