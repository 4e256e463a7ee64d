package tidegate.cloud.ecr;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image in ECR as a task definition names it.
 *
 * @param registry the account whose registry it is
 * @param tag {@code latest} where neither tag nor digest is named; empty where a digest is
 * @param digest {@code sha256:…}; empty where only a tag is named
 */
public record ImageReference(
    String registry, String region, String repository, String tag, String digest) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.[a-z0-9.-]+/([^:@]+)"
              + "(?::([\\w.-]+))?(?:@(sha256:[0-9a-f]{64}))?");

  /** Whether both are of one repository, whatever endpoint each names it by. */
  public boolean isBeside(ImageReference other) {
    return registry.equals(other.registry)
        && region.equals(other.region)
        && repository.equals(other.repository);
  }

  /**
   * Whether an image is of a repository. ECR answers to several names: its own, the dual-stack one
   * ({@code dkr-ecr…on.aws}), and both with {@code -fips}.
   */
  public static boolean isOf(String image, String repositoryUri) {
    Optional<ImageReference> repository = parse(repositoryUri);
    return repository.isPresent()
        ? parse(image).filter(repository.get()::isBeside).isPresent()
        : image.equals(repositoryUri)
            || image.startsWith(repositoryUri + ":")
            || image.startsWith(repositoryUri + "@");
  }

  /** Whether an image is of a repository of that name, in whatever registry of ECR. */
  public static boolean isNamed(String image, String name) {
    return parse(image).filter(one -> one.repository().equals(name)).isPresent();
  }

  /** A new image by the endpoint that the running one is pulled from, where both are beside. */
  public static String byEndpointOf(String running, String image) {
    Optional<ImageReference> wanted = parse(image);
    return wanted.isPresent() && parse(running).filter(wanted.get()::isBeside).isPresent()
        ? host(running) + image.substring(host(image).length())
        : image;
  }

  private static String host(String image) {
    return image.substring(0, image.indexOf('/'));
  }

  /** Empty where the image is not in a private registry of ECR. */
  public static Optional<ImageReference> parse(String image) {
    Matcher form = FORM.matcher(image);
    if (!form.matches()) {
      return Optional.empty();
    }
    String digest = form.group(5) == null ? "" : form.group(5);
    String tag = form.group(4) == null ? "latest" : form.group(4);
    return Optional.of(
        new ImageReference(
            form.group(1), form.group(2), form.group(3), digest.isEmpty() ? tag : "", digest));
  }

  /** The repository with its tag or the digest's first twelve digits. */
  public String brief() {
    return digest.isEmpty() ? repository + ":" + tag : repository + "@" + digest.substring(0, 19);
  }
}
