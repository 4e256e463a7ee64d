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
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageScanFindings;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;
import software.amazon.awssdk.services.ecr.model.TagStatus;

/** One ECR repository. Thread-safe. */
public final class SdkImages implements Images, Artifacts {

  private final EcrClient client;
  private final String repository;
  private final @Nullable String registry;
  private final Download download;

  /** What a digest stands for never changes, so it is asked for once in a function's life. */
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
          .map(this::image)
          .findFirst();
    } catch (ImageNotFoundException _) {
      return Optional.empty();
    }
  }

  @Override
  public Artifact inspect(String digest) {
    return artifacts.computeIfAbsent(digest, this::read);
  }

  private Artifact read(String digest) {
    Optional<JsonObject> manifest =
        client
            .batchGetImage(get ->
                get.registryId(registry)
                    .repositoryName(repository)
                    .imageIds(ImageIdentifier.builder().imageDigest(digest).build())
                    .acceptedMediaTypes(Manifest.MEDIA_TYPES))
            .images()
            .stream()
            .findFirst()
            .map(image -> Manifest.parse(image.imageManifest()));
    if (manifest.isEmpty()) {
      return new Artifact(List.of());
    }
    if (manifest.get().has("manifests")) {
      return new Artifact(Manifest.children(manifest.get()));
    }
    return new Artifact(
        Manifest.configuration(manifest.get()).stream()
            .map(configuration -> Manifest.platform(digest, configuration(configuration)))
            .toList());
  }

  /** A manifest of one platform tells it in its configuration alone. */
  private JsonObject configuration(String digest) {
    String address =
        client
            .getDownloadUrlForLayer(
                get -> get.registryId(registry).repositoryName(repository).layerDigest(digest))
            .downloadUrl();
    return download.fetch(URI.create(address)).map(Manifest::parse).orElseGet(JsonObject::new);
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
