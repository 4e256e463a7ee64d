package tidegate.cloud.ecr;

import java.util.function.Supplier;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** {@link ImageLookup} over the SDK. Thread-safe. */
public final class SdkImageLookup implements ImageLookup {

  private final Supplier<EcrClient> ecr;

  public SdkImageLookup(Supplier<EcrClient> ecr) {
    this.ecr = ecr;
  }

  @Override
  public Presence look(ImageReference image) {
    String region = ecr.get().serviceClientConfiguration().region().id();
    if (!image.region().equals(region)) {
      throw new IllegalStateException(
          "it is in " + image.region() + ", and only " + region + " can be asked");
    }
    ImageIdentifier.Builder id = ImageIdentifier.builder();
    if (image.digest().isEmpty()) {
      id.imageTag(image.tag());
    } else {
      id.imageDigest(image.digest());
    }
    try {
      return ecr
          .get()
          .describeImages(describe ->
              describe
                  .registryId(image.registry())
                  .repositoryName(image.repository())
                  .imageIds(id.build()))
          .imageDetails()
          .stream()
          .findFirst()
          .map(found -> SdkImages.canBePulled(found) ? Presence.THERE : Presence.ARCHIVED)
          .orElse(Presence.GONE);
    } catch (ImageNotFoundException _) {
      return Presence.GONE;
    } catch (RepositoryNotFoundException _) {
      return Presence.GONE;
    }
  }
}
