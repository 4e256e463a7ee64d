package tidegate.testbed.aws.ecr;

import com.google.gson.JsonObject;
import java.util.Optional;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;

/** Finds what a request names, with ECR's error for each way to miss it. */
final class EcrLookup {
  private final AccountContext world;
  private final Ecr ecr;

  EcrLookup(AccountContext world, Ecr ecr) {
    this.world = world;
    this.ecr = ecr;
  }

  /** The account whose registry is asked; the caller's own where none is named. */
  String registry(Input input) {
    return input.text("registryId", world.account());
  }

  Repository repository(Input input) {
    return repository(input, input.text("repositoryName"));
  }

  Repository repository(Input input, String name) {
    return ecr.find(registry(input), name)
        .orElseThrow(() ->
            new AwsError(
                "RepositoryNotFoundException",
                "The repository with name '"
                    + name
                    + "' does not exist in the registry with id '"
                    + registry(input)
                    + "'"));
  }

  Input imageId(Input input) {
    return input
        .part("imageId")
        .orElseThrow(() -> new AwsError("InvalidParameterException", "No imageId"));
  }

  StoredImage image(Repository repository, Input id) {
    return find(repository, id)
        .orElseThrow(() ->
            new AwsError(
                "ImageNotFoundException",
                "The image with imageId "
                    + id.json()
                    + " does not exist within the repository with name '"
                    + repository.name
                    + "'"));
  }

  Optional<StoredImage> find(Repository repository, Input id) {
    return repository.find(id.optionalText("imageDigest"), id.optionalText("imageTag"));
  }

  /** An image as BatchGetImage and PutImage answer it. */
  static JsonObject image(Repository repository, StoredImage image, Optional<String> tag) {
    var imageId = Json.object("imageDigest", image.digest());
    tag.ifPresent(named -> imageId.addProperty("imageTag", named));
    return Json.object(
        "registryId",
        repository.registryId,
        "repositoryName",
        repository.name,
        "imageId",
        imageId,
        "imageManifest",
        image.manifest().json().toString(),
        "imageManifestMediaType",
        image.manifest().mediaType());
  }
}
