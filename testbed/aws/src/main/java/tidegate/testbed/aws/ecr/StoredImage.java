package tidegate.testbed.aws.ecr;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An image as its repository keeps it.
 *
 * @param pushedAt of the first push of this digest; a further tag does not change it
 * @param scan empty if the image was not scanned, as no index is
 * @param archived whether it is kept where nobody can pull it
 */
public record StoredImage(
    String digest,
    List<String> tags,
    Instant pushedAt,
    ImageManifest manifest,
    Optional<ImageScan> scan,
    boolean archived) {

  public StoredImage {
    tags = List.copyOf(tags);
  }

  StoredImage tagged(String tag) {
    var more = Stream.concat(tags.stream(), Stream.of(tag)).toList();
    return new StoredImage(digest, more, pushedAt, manifest, scan, archived);
  }

  StoredImage untagged(String tag) {
    var kept = tags.stream().filter(t -> !t.equals(tag)).toList();
    return new StoredImage(digest, kept, pushedAt, manifest, scan, archived);
  }

  StoredImage scanned(Optional<ImageScan> result) {
    return new StoredImage(digest, tags, pushedAt, manifest, result, archived);
  }

  StoredImage intoArchive() {
    return new StoredImage(digest, tags, pushedAt, manifest, scan, /* archived= */ true);
  }
}
