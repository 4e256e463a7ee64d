package tidegate.testbed.aws.ecr;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;
import tidegate.testbed.aws.wire.Json;
import tidegate.testbed.aws.wire.Operation;
import tidegate.testbed.aws.wire.ServiceApi;

/** ECR's operations on repositories and images. */
public final class EcrApi implements ServiceApi {
  private static final int PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  private final AccountContext world;
  private final Ecr ecr;
  private final EcrLookup lookup;
  private final PutImage putImage;
  private final LayerDownloads layers;

  public EcrApi(AccountContext world, Ecr ecr, LayerDownloads layers) {
    this.world = world;
    this.ecr = ecr;
    this.layers = layers;
    lookup = new EcrLookup(world, ecr);
    putImage = new PutImage(ecr, lookup);
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
        "DescribeRepositories", this::describeRepositories,
        "DescribeImages", this::describeImages,
        "DescribeImageScanFindings", this::describeScan,
        "BatchGetImage", this::batchGetImage,
        "GetDownloadUrlForLayer", this::downloadUrl,
        "PutImage", putImage::answer);
  }

  private JsonObject describeRepositories(Input input) {
    var names = input.texts("repositoryNames");
    names.forEach(name -> lookup.repository(input, name));
    var found =
        ecr.repositories(lookup.registry(input)).stream()
            .filter(r -> names.isEmpty() || names.contains(r.name))
            .map(r ->
                Json.object(
                    "registryId",
                    r.registryId,
                    "repositoryName",
                    r.name,
                    "repositoryArn",
                    arn(r),
                    "repositoryUri",
                    uri(r),
                    "createdAt",
                    r.createdAt,
                    "imageTagMutability",
                    "MUTABLE"));
    return Json.object("repositories", Json.array(found));
  }

  private String arn(Repository repository) {
    return "arn:aws:ecr:%s:%s:repository/%s"
        .formatted(world.region(), repository.registryId, repository.name);
  }

  private String uri(Repository repository) {
    return "%s.dkr.ecr.%s.amazonaws.com/%s"
        .formatted(repository.registryId, world.region(), repository.name);
  }

  private JsonObject describeImages(Input input) {
    var repository = lookup.repository(input);
    var ids = input.parts("imageIds");
    if (!ids.isEmpty()) {
      var found = ids.stream().map(id -> lookup.image(repository, id));
      return Json.object("imageDetails", Json.array(found.map(i -> detail(repository, i))));
    }
    var status = input.part("filter").flatMap(f -> f.optionalText("tagStatus")).orElse("ANY");
    // DescribeImagesFilter: without an imageStatus, only active images are returned.
    var matching =
        repository.images().stream().filter(i -> hasStatus(i, status) && !i.archived()).toList();
    return page(input, repository, matching);
  }

  private JsonObject page(Input input, Repository repository, List<StoredImage> images) {
    int size = input.integer("maxResults").orElse(PAGE);
    if (size < 1 || size > LARGEST_PAGE) {
      throw new AwsError("InvalidParameterException", "maxResults must be between 1 and 1000");
    }
    int from = Integer.parseInt(input.text("nextToken", "0"));
    int to = Math.min(images.size(), from + size);
    var details = images.subList(from, to).stream().map(i -> detail(repository, i));
    var answer = Json.object("imageDetails", Json.array(details));
    if (to < images.size()) {
      answer.addProperty("nextToken", String.valueOf(to));
    }
    return answer;
  }

  private static boolean hasStatus(StoredImage image, String status) {
    return switch (status) {
      case "TAGGED" -> !image.tags().isEmpty();
      case "UNTAGGED" -> image.tags().isEmpty();
      case "ANY" -> true;
      default -> throw new AwsError("InvalidParameterException", "No such tagStatus: " + status);
    };
  }

  private JsonObject batchGetImage(Input input) {
    var repository = lookup.repository(input);
    var found = new JsonArray();
    var failures = new JsonArray();
    for (var id : input.parts("imageIds")) {
      lookup
          .find(repository, id)
          .ifPresentOrElse(
              i -> found.add(EcrLookup.image(repository, i, id.optionalText("imageTag"))),
              () ->
                  failures.add(
                      Json.object(
                          "imageId", id.json(),
                          "failureCode", "ImageNotFound",
                          "failureReason", "Requested image not found")));
    }
    return Json.object("images", found, "failures", failures);
  }

  /**
   * Without scan status and findings: since 2026-02-02 basic scanning answers by
   * DescribeImageScanFindings only (DescribeImages in the API reference, document history).
   */
  private static JsonObject detail(Repository repository, StoredImage image) {
    var json =
        Json.object(
            "registryId",
            repository.registryId,
            "repositoryName",
            repository.name,
            "imageDigest",
            image.digest(),
            "imageSizeInBytes",
            260_000_000L,
            "imagePushedAt",
            image.pushedAt(),
            "imageManifestMediaType",
            image.manifest().mediaType());
    json.addProperty("imageStatus", image.archived() ? "ARCHIVED" : "ACTIVE");
    image
        .manifest()
        .artifactMediaType()
        .ifPresent(type -> json.addProperty("artifactMediaType", type));
    if (!image.tags().isEmpty()) {
      json.add("imageTags", Json.array(image.tags()));
    }
    return json;
  }

  private JsonObject describeScan(Input input) {
    var repository = lookup.repository(input);
    var id = lookup.imageId(input);
    var image = lookup.image(repository, id);
    var scan =
        image
            .scan()
            .orElseThrow(() ->
                new AwsError(
                    "ScanNotFoundException",
                    "Image scan does not exist for the image with '" + id.json() + "'"));
    var json =
        Json.object(
            "registryId",
            repository.registryId,
            "repositoryName",
            repository.name,
            "imageId",
            Json.object("imageDigest", image.digest()),
            "imageScanStatus",
            Json.object("status", scan.status()));
    if (scan.status().equals("COMPLETE") || scan.status().equals("ACTIVE")) {
      var counts = new JsonObject();
      scan.findings().forEach(counts::addProperty);
      json.add(
          "imageScanFindings",
          Json.object(
              "imageScanCompletedAt",
              scan.completedAt(),
              "findings",
              new JsonArray(),
              "findingSeverityCounts",
              counts));
    }
    return json;
  }

  private JsonObject downloadUrl(Input input) {
    var repository = lookup.repository(input);
    var digest = input.text("layerDigest");
    if (repository.blob(digest).isEmpty()) {
      throw new AwsError(
          "LayersNotFoundException",
          "The layer with digest '"
              + digest
              + "' does not exist within the repository with name '"
              + repository.name
              + "'");
    }
    return Json.object("downloadUrl", layers.url(repository, digest), "layerDigest", digest);
  }
}
