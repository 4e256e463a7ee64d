package tidegate.testbed.aws.ecr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.events.EventBus;
import tidegate.testbed.aws.wire.Json;

/** ECR: this account's registry, and what another account's registry lets it pull. */
public final class Ecr {
  private static final Pattern URI =
      Pattern.compile(
          "(?<registry>\\d{12})\\.dkr[.-]ecr(?:-fips)?\\.[a-z0-9-]+\\.(?:amazonaws\\.com|on\\.aws)/"
              + "(?<name>[^:@]+)(?::(?<tag>[^@]+))?(?:@(?<digest>sha256:[0-9a-f]{64}))?");

  private final AccountContext world;
  private final EventBus bus;
  private final Map<String, Repository> repositories = new LinkedHashMap<>();

  public Ecr(AccountContext world, EventBus bus) {
    this.world = world;
    this.bus = bus;
  }

  public void addRepository(String name) {
    addRepository(world.account(), name);
  }

  /** Adds a repository to an account's registry; another account's sends no event here. */
  public void addRepository(String registryId, String name) {
    world.change(() ->
        repositories.put(registryId + "/" + name, new Repository(registryId, name, world.now())));
  }

  /** Pushes a Linux/amd64 image, which is scanned clean, and sends the push event. */
  public void push(String repository, String tag, String digest) {
    push(repository, tag, digest, ImageManifest.single("linux/amd64", digest));
  }

  /**
   * Pushes a manifest under a tag. A digest that is here already is tagged only; where it has the
   * tag, too, nothing changes and nobody is told.
   */
  public void push(String repository, String tag, String digest, ImageManifest manifest) {
    push(world.account(), repository, Optional.of(tag), digest, manifest);
  }

  void push(
      String registryId,
      String repository,
      Optional<String> tag,
      String digest,
      ImageManifest manifest) {
    var into = require(registryId, repository);
    boolean there = world.read(() -> into.find(Optional.of(digest), tag).isPresent());
    world.change(() -> into.put(digest, tag, manifest, world.now()));
    if (there || !registryId.equals(world.account())) {
      return;
    }
    tag.ifPresent(named ->
        world.journal().add(new JournalEntry.ImagePushed(world.now(), repository, named, digest)));
    tell("PUSH", repository, digest, tag);
  }

  /** Stores an image without an event, as one that was pushed long ago. */
  public void put(String repository, String tag, String digest, ImageManifest manifest) {
    var into = require(world.account(), repository);
    world.change(() -> into.put(digest, Optional.of(tag), manifest, world.now()));
  }

  /** Replaces what a scan found; empty for an image that was never scanned. */
  public void scanned(String repository, String digest, Optional<ImageScan> scan) {
    var in = require(world.account(), repository);
    world.change(() -> in.scanned(digest, scan));
  }

  /**
   * Archives an image, as a lifecycle policy may: it is described and cannot be pulled (ECR User
   * Guide, "Archiving an image").
   */
  public void archive(String repository, String digest) {
    var in = require(world.account(), repository);
    world.change(() -> in.archive(digest));
  }

  /** Deletes an image with its tags, as a lifecycle policy does. */
  public void delete(String repository, String digest) {
    var from = require(world.account(), repository);
    if (world.read(() -> from.delete(digest))) {
      tell("DELETE", repository, digest, Optional.empty());
    }
  }

  /** Takes a tag away, as BatchDeleteImage does with a tag where the image has others. */
  public void untag(String repository, String tag) {
    var in = require(world.account(), repository);
    world.change(() -> in.untag(tag));
  }

  private void tell(String action, String repository, String digest, Optional<String> tag) {
    var detail =
        Json.object(
            "result", "SUCCESS",
            "repository-name", repository,
            "image-digest", digest,
            "action-type", action);
    tag.ifPresent(named -> detail.addProperty("image-tag", named));
    bus.send("aws.ecr", "ECR Image Action", List.of(), detail);
  }

  /**
   * What an image of a task definition is now, as a digest.
   *
   * @return empty if it cannot be pulled: its tag or its digest is not in the repository
   */
  public Optional<String> resolve(String image) {
    var uri = URI.matcher(image);
    if (!uri.matches()) {
      // Of another registry, which is not played: whatever it names can be pulled.
      return Optional.of(
          image.contains("@")
              ? image.substring(image.indexOf('@') + 1)
              : ImageManifest.digest(image));
    }
    var digest = Optional.ofNullable(uri.group("digest"));
    var tag = Optional.ofNullable(uri.group("tag"));
    return find(uri.group("registry"), uri.group("name"))
        .flatMap(repository ->
            world.read(
                () -> repository.find(digest, digest.isPresent() ? Optional.empty() : or(tag))))
        .filter(stored -> !stored.archived())
        .map(StoredImage::digest);
  }

  private static Optional<String> or(Optional<String> tag) {
    return Optional.of(tag.orElse("latest"));
  }

  List<Repository> repositories(String registryId) {
    return repositories.values().stream().filter(r -> r.registryId.equals(registryId)).toList();
  }

  Optional<Repository> find(String registryId, String name) {
    return world.read(() -> Optional.ofNullable(repositories.get(registryId + "/" + name)));
  }

  private Repository require(String registryId, String name) {
    return find(registryId, name)
        .orElseThrow(() -> new IllegalArgumentException("no repository " + name));
  }
}
