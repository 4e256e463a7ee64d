package tidegate.cloud.ecr;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageScanFindingsSummary;
import software.amazon.awssdk.services.ecr.model.TagStatus;

/** One ECR repository. Thread-safe. */
public final class SdkImages implements Images, Artifacts {

  private final EcrClient client;
  private final String repository;

  public SdkImages(EcrClient client, String repository) {
    this.client = client;
    this.repository = repository;
  }

  @Override
  public List<Image> tagged() {
    return client
        .describeImagesPaginator(describe ->
            describe
                .repositoryName(repository)
                .filter(only -> only.tagStatus(TagStatus.TAGGED))
                .maxResults(1000))
        .imageDetails()
        .stream()
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
  public List<String> architectures(String digest) {
    return client
        .batchGetImage(get ->
            get.repositoryName(repository)
                .imageIds(ImageIdentifier.builder().imageDigest(digest).build())
                .acceptedMediaTypes(Manifest.MEDIA_TYPES))
        .images()
        .stream()
        .flatMap(image -> Manifest.architectures(image.imageManifest()).stream())
        .distinct()
        .toList();
  }

  private Image image(ImageDetail detail) {
    Optional<ImageScanFindingsSummary> findings =
        Optional.ofNullable(detail.imageScanFindingsSummary());
    return new Image(
        repositoryUri(detail),
        detail.imageDigest(),
        detail.imageTags(),
        detail.imagePushedAt(),
        Optional.ofNullable(detail.imageScanStatus()).map(scan -> scan.statusAsString()).orElse(""),
        findings.map(ImageScanFindingsSummary::findingSeverityCountsAsStrings).orElse(Map.of()));
  }

  private String repositoryUri(ImageDetail detail) {
    Region region = client.serviceClientConfiguration().region();
    String suffix =
        requireNonNullElse(region.metadata(), Region.US_EAST_1.metadata()).partition().dnsSuffix();
    return "%s.dkr.ecr.%s.%s/%s".formatted(detail.registryId(), region.id(), suffix, repository);
  }
}
