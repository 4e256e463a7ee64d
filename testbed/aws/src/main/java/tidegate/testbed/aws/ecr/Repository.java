package tidegate.testbed.aws.ecr;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One repository: images by digest, of which each tag names one. Guarded by the account's lock. */
final class Repository {
  final String registryId;
  final String name;
  final Instant createdAt;
  private final Map<String, StoredImage> images = new LinkedHashMap<>();

  Repository(String registryId, String name, Instant createdAt) {
    this.registryId = registryId;
    this.name = name;
    this.createdAt = createdAt;
  }

  List<StoredImage> images() {
    return List.copyOf(images.values());
  }

  Optional<StoredImage> find(Optional<String> digest, Optional<String> tag) {
    return images.values().stream()
        .filter(i -> digest.map(i.digest()::equals).orElse(true))
        .filter(i -> tag.map(i.tags()::contains).orElse(true))
        .findFirst();
  }

  /**
   * Stores an image, or only tags it if its digest is here already: it keeps its other tags and the
   * time of its first push. Whatever had the tag before stays, without it.
   *
   * <p>Source: Amazon ECR User Guide, "Retagging an image"; PutImage in the API reference.
   */
  void put(String digest, Optional<String> tag, ImageManifest manifest, Instant now) {
    manifest.children().forEach((child, its) -> put(child, Optional.empty(), its, now));
    images.computeIfAbsent(
        digest,
        _ ->
            new StoredImage(
                digest,
                List.of(),
                now,
                manifest,
                manifest.isImage() ? Optional.of(ImageScan.clean(now)) : Optional.empty(),
                /* archived= */ false));
    tag.ifPresent(moved -> {
      images.replaceAll((_, image) -> image.untagged(moved));
      images.computeIfPresent(digest, (_, image) -> image.tagged(moved));
    });
  }

  void scanned(String digest, Optional<ImageScan> scan) {
    images.computeIfPresent(digest, (_, image) -> image.scanned(scan));
  }

  void archive(String digest) {
    images.computeIfPresent(digest, (_, image) -> image.intoArchive());
  }

  void untag(String tag) {
    images.replaceAll((_, image) -> image.untagged(tag));
  }

  boolean delete(String digest) {
    return images.remove(digest) != null;
  }

  /** The text of a blob that an image here names. */
  Optional<String> blob(String digest) {
    return images.values().stream()
        .flatMap(image -> Optional.ofNullable(image.manifest().blobs().get(digest)).stream())
        .findFirst();
  }
}
