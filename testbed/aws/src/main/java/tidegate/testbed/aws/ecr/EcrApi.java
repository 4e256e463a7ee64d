package tidegate.testbed.aws.ecr;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.ecr.Ecr.Image;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** ECR's reading operations. */
public final class EcrApi implements ServiceApi {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  private final AccountContext world;
  private final Ecr ecr;

  public EcrApi(AccountContext world, Ecr ecr) {
    this.world = world;
    this.ecr = ecr;
  }

  @Override
  public String name() {
    return "ecr";
  }

  @Override
  public String malformed() {
    return "InvalidParameterException";
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of(
        "DescribeImages", this::describeImages,
        "BatchGetImage", this::batchGetImage);
  }

  private JsonObject describeImages(Input input) {
    var repository = input.text("repositoryName");
    var images = images(repository);
    var ids = input.parts("imageIds");
    if (!ids.isEmpty()) {
      var found = ids.stream().map(id -> require(images, id, repository));
      return Json.object("imageDetails", Json.array(found.map(i -> detail(repository, i))));
    }
    var status = input.part("filter").flatMap(f -> f.optionalText("tagStatus")).orElse("ANY");
    var matching = images.stream().filter(i -> hasStatus(i, status)).toList();
    return page(input, repository, matching);
  }

  private JsonObject page(Input input, String repository, List<Image> images) {
    int size = input.integer("maxResults").orElse(PAGE);
    if (size < 1 || size > LARGEST_PAGE) {
      throw new AwsError("InvalidParameterException", "maxResults must be between 1 and 1000");
    }
    int from = Integer.parseInt(input.text("nextToken", "0"));
    int to = Math.min(images.size(), from + size);
    var answer =
        Json.object(
            "imageDetails",
            Json.array(images.subList(from, to).stream().map(i -> detail(repository, i))));
    if (to < images.size()) {
      answer.addProperty("nextToken", String.valueOf(to));
    }
    return answer;
  }

  private static boolean hasStatus(Image image, String status) {
    return switch (status) {
      case "TAGGED" -> !image.tags().isEmpty();
      case "UNTAGGED" -> image.tags().isEmpty();
      case "ANY" -> true;
      default -> throw new AwsError("InvalidParameterException", "No such tagStatus: " + status);
    };
  }

  private JsonObject batchGetImage(Input input) {
    var repository = input.text("repositoryName");
    var images = images(repository);
    var found = new JsonArray();
    var failures = new JsonArray();
    for (var id : input.parts("imageIds")) {
      find(images, id)
          .ifPresentOrElse(
              i -> found.add(manifest(repository, i, id)),
              () ->
                  failures.add(
                      Json.object(
                          "imageId", id.json(),
                          "failureCode", "ImageNotFound",
                          "failureReason", "Requested image not found")));
    }
    return Json.object("images", found, "failures", failures);
  }

  private JsonObject manifest(String repository, Image image, Input id) {
    boolean index = image.architectures().size() > 1;
    var manifest = index ? Manifests.index(image) : Manifests.single(image);
    var imageId = Json.object("imageDigest", image.digest());
    id.optionalText("imageTag").ifPresent(t -> imageId.addProperty("imageTag", t));
    return Json.object(
        "registryId", world.account(),
        "repositoryName", repository,
        "imageId", imageId,
        "imageManifest", manifest.toString(),
        "imageManifestMediaType", manifest.get("mediaType"));
  }

  private JsonObject detail(String repository, Image image) {
    boolean index = image.architectures().size() > 1;
    var manifest = index ? Manifests.index(image) : Manifests.single(image);
    var json =
        Json.object(
            "registryId", world.account(),
            "repositoryName", repository,
            "imageDigest", image.digest(),
            "imageSizeInBytes", 260_000_000L,
            "imagePushedAt", image.pushedAt(),
            "imageManifestMediaType", manifest.get("mediaType"));
    if (!image.tags().isEmpty()) {
      json.add("imageTags", Json.array(image.tags()));
    }
    if (image.scan() != Ecr.Scan.NONE) {
      json.add("imageScanStatus", Json.object("status", image.scan().name()));
    }
    if (image.scan() == Ecr.Scan.COMPLETE) {
      var counts = new JsonObject();
      image.findings().forEach(counts::addProperty);
      json.add(
          "imageScanFindingsSummary",
          Json.object("imageScanCompletedAt", image.pushedAt(), "findingSeverityCounts", counts));
    }
    return json;
  }

  private List<Image> images(String repository) {
    return ecr.images(repository)
        .orElseThrow(() ->
            new AwsError(
                "RepositoryNotFoundException",
                "The repository with name '"
                    + repository
                    + "' does not exist in the registry with id '"
                    + world.account()
                    + "'"));
  }

  private static Image require(List<Image> images, Input id, String repository) {
    return find(images, id)
        .orElseThrow(() ->
            new AwsError(
                "ImageNotFoundException",
                "The image with imageId "
                    + id.json()
                    + " does not exist within the repository with name '"
                    + repository
                    + "'"));
  }

  private static Optional<Image> find(List<Image> images, Input id) {
    var digest = id.optionalText("imageDigest");
    var tag = id.optionalText("imageTag");
    return images.stream()
        .filter(i -> digest.map(i.digest()::equals).orElse(true))
        .filter(i -> tag.map(i.tags()::contains).orElse(true))
        .findFirst();
  }
}
