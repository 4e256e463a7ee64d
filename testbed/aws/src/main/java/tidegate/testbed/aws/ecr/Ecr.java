package tidegate.testbed.aws.ecr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.events.EventBus;
import tidegate.testbed.aws.wire.Json;

/** ECR: repositories of images by digest, whose tags move with each push. */
public final class Ecr {
  private final AccountContext world;
  private final EventBus bus;
  final Map<String, Map<String, Image>> repositories = new LinkedHashMap<>();

  public Ecr(AccountContext world, EventBus bus) {
    this.world = world;
    this.bus = bus;
  }

  /** How an image's scan stands. */
  public enum Scan {
    NONE,
    IN_PROGRESS,
    COMPLETE,
    FAILED
  }

  /**
   * An image.
   *
   * @param architectures one for a manifest, more for an index; Linux
   * @param findings scan findings by severity; severities without any are absent
   */
  public record Image(
      String digest,
      List<String> tags,
      Instant pushedAt,
      List<String> architectures,
      Scan scan,
      Map<String, Integer> findings) {

    public static Image amd64(String digest, String tag, Instant pushedAt) {
      return new Image(digest, List.of(tag), pushedAt, List.of("amd64"), Scan.COMPLETE, Map.of());
    }

    Image without(List<String> moved) {
      var kept = tags.stream().filter(t -> !moved.contains(t)).toList();
      return new Image(digest, kept, pushedAt, architectures, scan, findings);
    }
  }

  public void addRepository(String name) {
    world.change(() -> repositories.put(name, new LinkedHashMap<>()));
  }

  /** Pushes a Linux/amd64 image, scanned clean, and sends the push event. */
  public Image push(String repository, String tag, String digest) {
    var image = Image.amd64(digest, tag, world.now());
    push(repository, image);
    return image;
  }

  /** Pushes an image as given and sends a push event for each tag. */
  public void push(String repository, Image image) {
    put(repository, image);
    for (String tag : image.tags()) {
      world
          .journal()
          .add(new JournalEntry.ImagePushed(world.now(), repository, tag, image.digest()));
      bus.send(
          "aws.ecr",
          "ECR Image Action",
          List.of(),
          Json.object(
              "result",
              "SUCCESS",
              "repository-name",
              repository,
              "image-digest",
              image.digest(),
              "action-type",
              "PUSH",
              "image-tag",
              tag));
    }
  }

  /** Stores an image without an event; its tags leave the images that had them. */
  public void put(String repository, Image image) {
    world.change(() -> {
      var images = repositories.get(repository);
      if (images == null) {
        throw new IllegalArgumentException("no repository " + repository);
      }
      images.replaceAll((_, old) -> old.without(image.tags()));
      images.put(image.digest(), image);
    });
  }

  /** All images of a repository, or nothing if there is no such repository. */
  Optional<List<Image>> images(String repository) {
    return Optional.ofNullable(repositories.get(repository)).map(m -> new ArrayList<>(m.values()));
  }
}
