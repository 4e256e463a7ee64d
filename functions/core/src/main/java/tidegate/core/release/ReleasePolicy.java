package tidegate.core.release;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which image should run. The newest push wins, by the registry's time and not by any event's, so
 * that events may be lost, doubled or late. Immutable.
 */
public record ReleasePolicy(TagPattern releases, TagPattern hotfixes) {

  /** Signatures, attestations and SBOMs hang on an image by such a tag; none of them runs. */
  private static final Pattern ATTACHED = Pattern.compile("sha256-[0-9a-f]{64}(\\..+)?");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A tag has no more characters. */
  private static final int LONGEST_TAG = 128;

  /** As people count: release-10 comes after release-9. */
  private static final Comparator<String> TAG_ORDER =
      Comparator.comparing(ReleasePolicy::padded).thenComparing(naturalOrder());

  /** The newest release; empty where no image carries a release's tag. */
  public Optional<Release> newest(List<PushedImage> images) {
    return newestFirst(images).stream().findFirst();
  }

  /** Every release, newest first; an image that was pushed twice stands at its last push. */
  public List<Release> newestFirst(List<PushedImage> images) {
    var seen = new HashSet<String>();
    return images.stream()
        .flatMap(image -> release(image).stream())
        // Two pushes of one second: the greater tag first, so that every invocation chooses alike.
        .sorted(comparing(Release::pushedAt).thenComparing(Release::tag, TAG_ORDER).reversed())
        .filter(release -> seen.add(release.digest()))
        .toList();
  }

  /** Whether the tag is a release's or a hotfix's. */
  public boolean matches(String tag) {
    return !ATTACHED.matcher(tag).matches() && (releases.matches(tag) || hotfixes.matches(tag));
  }

  private Optional<Release> release(PushedImage image) {
    Optional<String> hotfix = greatest(image, hotfixes::matches);
    return hotfix
        .or(() -> greatest(image, releases::matches))
        .map(tag -> new Release(tag, image.digest(), image.pushedAt(), hotfix.isPresent()));
  }

  /** Numbers of one length, so that text compares them as numbers. */
  private static String padded(String tag) {
    return NUMBER
        .matcher(tag)
        .replaceAll(number -> "0".repeat(LONGEST_TAG - number.group().length()) + number.group());
  }

  private static Optional<String> greatest(PushedImage image, Predicate<String> meant) {
    Stream<String> tags = image.tags().stream();
    return tags.filter(tag -> !ATTACHED.matcher(tag).matches()).filter(meant).max(TAG_ORDER);
  }
}
