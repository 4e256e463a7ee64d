package tidegate.cloud.ecr;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNullElse;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageScanFindings;
import software.amazon.awssdk.services.ecr.model.LayerInaccessibleException;
import software.amazon.awssdk.services.ecr.model.LayersNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;
import software.amazon.awssdk.services.ecr.model.TagStatus;
import software.amazon.awssdk.services.ecr.model.UnableToGetUpstreamLayerException;

/** One ECR repository. Thread-safe. */
public final class SdkImages implements Images, Artifacts {

  private final EcrClient client;
  private final String repository;
  private final @Nullable String registry;
  private final Download download;

  /** What a digest stands for never changes, so it is asked for until it is known. */
  private final Map<String, Artifact> artifacts = new ConcurrentHashMap<>();

  /**
   * Configurations are fetched through {@code download}, from where ECR says.
   *
   * @param registry the id of the account whose registry has the repository; empty for the caller's
   *     own
   */
  public SdkImages(EcrClient client, String repository, String registry, Download download) {
    this.client = client;
    this.repository = repository;
    this.registry = registry.isEmpty() ? null : registry;
    this.download = download;
  }

  /** One that fetches nothing: what only a configuration tells stays unknown. */
  public SdkImages(EcrClient client, String repository, String registry) {
    this(client, repository, registry, _ -> Optional.empty());
  }

  @Override
  public String repository() {
    return repository;
  }

  @Override
  public List<Image> tagged() {
    try {
      return read();
    } catch (RepositoryNotFoundException missing) {
      throw new RepositoryMissingException(repository, requireNonNullElse(registry, ""), missing);
    }
  }

  private List<Image> read() {
    return client
        .describeImagesPaginator(describe ->
            describe
                .registryId(registry)
                .repositoryName(repository)
                .filter(only -> only.tagStatus(TagStatus.TAGGED))
                .maxResults(1000))
        .imageDetails()
        .stream()
        .filter(detail -> Manifest.mayRun(requireNonNullElse(detail.artifactMediaType(), "")))
        .filter(SdkImages::canBePulled)
        .map(this::image)
        .sorted(comparing(Image::pushedAt, reverseOrder()))
        .toList();
  }

  @Override
  public Optional<Image> find(String digest) {
    try {
      return client
          .describeImages(describe ->
              describe
                  .registryId(registry)
                  .repositoryName(repository)
                  .imageIds(ImageIdentifier.builder().imageDigest(digest).build()))
          .imageDetails()
          .stream()
          .filter(SdkImages::canBePulled)
          .map(this::image)
          .findFirst();
    } catch (ImageNotFoundException _) {
      return Optional.empty();
    }
  }

  @Override
  public Artifact inspect(String digest) {
    Artifact known = artifacts.get(digest);
    if (known != null) {
      return known;
    }
    Artifact read = read(digest);
    if (read.platforms().stream().allMatch(Artifact.Platform::told)) {
      artifacts.put(digest, read);
    }
    return read;
  }

  private Artifact read(String digest) {
    JsonObject manifest = manifest(digest);
    if (manifest.has("manifests")) {
      return new Artifact(Manifest.children(manifest));
    }
    return new Artifact(
        Manifest.configuration(manifest).stream()
            .map(configuration -> Manifest.platform(digest, configuration(configuration)))
            .toList());
  }

  /** One that ECR does not find may have been deleted since; it stands for nothing. */
  private JsonObject manifest(String digest) {
    BatchGetImageResponse answer =
        client.batchGetImage(get ->
            get.registryId(registry)
                .repositoryName(repository)
                .imageIds(ImageIdentifier.builder().imageDigest(digest).build())
                .acceptedMediaTypes(Manifest.MEDIA_TYPES));
    Optional<JsonObject> manifest =
        answer.images().stream().findFirst().map(image -> Manifest.parse(image.imageManifest()));
    answer.failures().stream()
        .filter(failure -> manifest.isEmpty())
        .filter(failure -> failure.failureCode() != ImageFailureCode.IMAGE_NOT_FOUND)
        .findFirst()
        .ifPresent(failure -> {
          throw new ImageUnreadableException(
              digest, failure.failureCodeAsString() + ": " + failure.failureReason());
        });
    return manifest.orElseGet(JsonObject::new);
  }

  /** A manifest of one platform tells it in its configuration alone; empty where it is not read. */
  private JsonObject configuration(String digest) {
    try {
      String address =
          client
              .getDownloadUrlForLayer(
                  get -> get.registryId(registry).repositoryName(repository).layerDigest(digest))
              .downloadUrl();
      return download.fetch(URI.create(address)).map(Manifest::parse).orElseGet(JsonObject::new);
    } catch (LayersNotFoundException
        | LayerInaccessibleException
        | UnableToGetUpstreamLayerException unread) {
      return new JsonObject();
    }
  }

  /** DescribeImages no longer tells scans: DescribeImageScanFindings does (ECR API history). */
  @Override
  public Scan scan(String digest) {
    try {
      DescribeImageScanFindingsResponse scan =
          client.describeImageScanFindings(describe ->
              describe
                  .registryId(registry)
                  .repositoryName(repository)
                  .imageId(ImageIdentifier.builder().imageDigest(digest).build()));
      return new Scan(
          Optional.ofNullable(scan.imageScanStatus())
              .map(status -> status.statusAsString())
              .orElse(""),
          Optional.ofNullable(scan.imageScanFindings())
              .map(ImageScanFindings::findingSeverityCountsAsStrings)
              .orElse(Map.of()));
    } catch (ScanNotFoundException _) {
      return Scan.NONE;
    }
  }

  /** An archived image can be described and not pulled (ECR User Guide, "Archiving an image"). */
  static boolean canBePulled(ImageDetail detail) {
    return switch (detail.imageStatus()) {
      case ARCHIVED, ACTIVATING -> false;
      case ACTIVE, UNKNOWN_TO_SDK_VERSION -> true;
      case null -> true;
    };
  }

  private Image image(ImageDetail detail) {
    return new Image(
        repositoryUri(detail), detail.imageDigest(), detail.imageTags(), detail.imagePushedAt());
  }

  private String repositoryUri(ImageDetail detail) {
    Region region = client.serviceClientConfiguration().region();
    String suffix =
        requireNonNullElse(region.metadata(), Region.US_EAST_1.metadata()).partition().dnsSuffix();
    return "%s.dkr.ecr.%s.%s/%s".formatted(detail.registryId(), region.id(), suffix, repository);
  }
}
