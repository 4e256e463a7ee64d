package tidegate.testbed.aws.ecr;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;

/** PutImage: how an image gets a further tag without being pushed again. */
final class PutImage {
  private final Ecr ecr;
  private final EcrLookup lookup;

  PutImage(Ecr ecr, EcrLookup lookup) {
    this.ecr = ecr;
    this.lookup = lookup;
  }

  JsonObject answer(Input input) {
    var repository = lookup.repository(input);
    var text = input.text("imageManifest");
    var manifest = parsed(text);
    var known =
        repository.images().stream().filter(i -> i.manifest().json().equals(manifest)).findFirst();
    var digest = known.map(StoredImage::digest).orElseGet(() -> ImageManifest.digest(text));
    var tag = input.optionalText("imageTag");
    input.optionalText("imageDigest").ifPresent(named -> same(named, digest));
    refuseWhatIsThere(repository, digest, tag);
    var image =
        known
            .map(StoredImage::manifest)
            .orElseGet(() ->
                new ImageManifest(
                    manifest, blobs(repository, manifest), children(repository, manifest)));
    ecr.push(repository.registryId, repository.name, tag, digest, image);
    var stored = repository.find(Optional.of(digest), Optional.empty()).orElseThrow();
    return Json.object("image", EcrLookup.image(repository, stored, tag));
  }

  private static void same(String named, String digest) {
    if (!named.equals(digest)) {
      throw new AwsError(
          "ImageDigestDoesNotMatchException",
          "The specified image digest does not match the digest that Amazon ECR calculated for the"
              + " image");
    }
  }

  private static void refuseWhatIsThere(
      Repository repository, String digest, Optional<String> tag) {
    if (repository.find(Optional.of(digest), tag).isPresent()) {
      throw new AwsError(
          "ImageAlreadyExistsException",
          "Image with digest '%s' and tag '%s' already exists in the repository with name '%s' in"
                  .formatted(digest, tag.orElse("null"), repository.name)
              + " registry with id '%s'".formatted(repository.registryId));
    }
  }

  private static Map<String, String> blobs(Repository repository, JsonObject manifest) {
    var config = manifest.getAsJsonObject("config");
    if (config == null) {
      return Map.of();
    }
    var digest = config.get("digest").getAsString();
    var blob =
        repository
            .blob(digest)
            .orElseThrow(() ->
                new AwsError(
                    "LayersNotFoundException", "The layer " + digest + " was not uploaded"));
    return Map.of(digest, blob);
  }

  private static Map<String, ImageManifest> children(Repository repository, JsonObject manifest) {
    var children = new LinkedHashMap<String, ImageManifest>();
    if (manifest.has("manifests")) {
      for (JsonElement entry : manifest.getAsJsonArray("manifests")) {
        var digest = entry.getAsJsonObject().get("digest").getAsString();
        var child =
            repository
                .find(Optional.of(digest), Optional.empty())
                .orElseThrow(() ->
                    new AwsError(
                        "ReferencedImagesNotFoundException",
                        "The manifest list refers to the image " + digest + ", which is not here"));
        children.put(digest, child.manifest());
      }
    }
    return children;
  }

  private static JsonObject parsed(String text) {
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new AwsError(
          "InvalidParameterException",
          "Invalid parameter at 'imageManifest' failed to satisfy constraint: 'Invalid JSON syntax'");
    }
  }
}
