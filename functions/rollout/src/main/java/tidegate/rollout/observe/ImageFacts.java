package tidegate.rollout.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tidegate.cloud.ecr.Artifact;
import tidegate.cloud.ecr.Artifacts;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.ImageUnreadableException;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.ecr.Scan;
import tidegate.core.release.PushedImage;

/** What the repository holds, each asked of ECR at most once in an invocation. Not thread-safe. */
public final class ImageFacts {

  private final Artifacts artifacts;
  private final Supplier<List<Sighting>> remembered;
  private final Lazy<List<Image>> tagged;
  private final Map<String, Optional<Image>> found = new HashMap<>();
  private final Map<String, Artifact> read = new HashMap<>();
  private final List<Sighting> noted = new ArrayList<>();

  /**
   * What one repository holds.
   *
   * @param remembered tags that were given to images after their push, as far as they were kept
   */
  ImageFacts(Images images, Artifacts artifacts, Supplier<List<Sighting>> remembered) {
    this.artifacts = artifacts;
    this.remembered = remembered;
    this.tagged = new Lazy<>(images::tagged);
  }

  /** Every image with a tag, and once more where it got one after its push. */
  public List<PushedImage> pushed() {
    var pushed = new ArrayList<PushedImage>();
    List<Sighting> sightings = sightings();
    for (Image image : tagged()) {
      pushed.add(new PushedImage(image.digest(), image.tags(), image.pushedAt()));
      sightings.stream()
          .filter(seen -> seen.isOf(image.digest()) && image.tags().contains(seen.tag()))
          .filter(seen -> seen.at().isAfter(image.pushedAt()))
          .map(seen -> new PushedImage(image.digest(), List.of(seen.tag()), seen.at()))
          .forEach(pushed::add);
    }
    return pushed;
  }

  private List<Sighting> sightings() {
    return tagged().isEmpty()
        ? List.of()
        : Stream.concat(noted.stream(), remembered.get().stream()).toList();
  }

  /** Whether this very pair was seen, now or before. */
  boolean sighted(String tag, String digest) {
    return sightings().stream().anyMatch(seen -> seen.tag().equals(tag) && seen.isOf(digest));
  }

  /** Takes into account what was just seen, whether or not it could be remembered. */
  void note(Sighting sighting) {
    noted.add(sighting);
  }

  /** Every image with a tag, newest push first. */
  List<Image> tagged() {
    return tagged.get();
  }

  /** The image, with or without a tag; empty where it was deleted. */
  public Optional<Image> find(String digest) {
    return tagged(digest).or(() -> found.computeIfAbsent(digest, artifacts::find));
  }

  /** The image that carries a tag now. */
  public Optional<Image> carrying(String tag) {
    return tagged().stream().filter(image -> image.tags().contains(tag)).findFirst();
  }

  private Optional<Image> tagged(String digest) {
    return tagged().stream().filter(image -> image.digest().equals(digest)).findFirst();
  }

  /** As task definitions name it: {@code registry/repository}; empty where no image has a tag. */
  public Optional<String> repository() {
    return tagged().stream().findFirst().map(Image::repositoryUri);
  }

  /** The repository's name, without its registry. */
  String repositoryName() {
    return artifacts.repository();
  }

  /** What a digest stands for. */
  public Artifact artifact(String digest) {
    return read.computeIfAbsent(digest, artifacts::inspect);
  }

  /** Whether it is an image, or may be one: what ECR cannot hand out now is taken at its word. */
  public boolean mayRun(String digest) {
    try {
      return artifact(digest).runnable();
    } catch (ImageUnreadableException _) {
      return true;
    }
  }

  /** The scans of what tasks of an architecture would run of an image. */
  public List<Scan> scans(Image image, String architecture) {
    return artifact(image.digest()).platforms().stream()
        .filter(platform -> platform.runsOn(architecture))
        .map(platform -> artifacts.scan(platform.digest()))
        .toList();
  }
}
