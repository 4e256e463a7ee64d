package tidegate.rollout.observe;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.ecs.ServiceState;
import tidegate.core.memory.TagText;

/**
 * The little that must outlive an invocation, as tags of the service that it is about.
 *
 * @param told the release's short digest, then each reason that was told of it
 * @param retryAfter deployments before it do not count as tried
 * @param sightings images that got a release's tag after they were pushed
 * @param begun the deployment that was told last
 * @param knownTags which image carried which tag; empty before the first look
 */
public record Memory(
    List<String> told,
    Instant retryAfter,
    List<Sighting> sightings,
    Begun begun,
    Optional<KnownTags> knownTags) {

  /** A tag may have been written by a clone of this site, or a clock may have been wrong. */
  private static final Duration AHEAD = Duration.ofHours(1);

  public static final String TOLD = "tidegate:rollout-told";
  public static final String RETRY_AFTER = "tidegate:rollout-retry-after";
  public static final String SEEN = "tidegate:rollout-seen";
  public static final String BEGUN = "tidegate:rollout-begun";
  public static final String TAGS = "tidegate:rollout-tags";

  /** Among the reasons of a release: a start was promised. */
  private static final List<String> PROMISES = List.of("freeze/", "waits/", "in-flight/");

  /** Among the reasons of a release: nothing is owed any more. */
  public static final String KEPT = "kept";

  public Memory {
    told = List.copyOf(told);
    sightings = List.copyOf(sightings);
  }

  /** What was remembered; times more than an hour ahead of {@code now} are not believed. */
  public static Memory of(ServiceState service, Instant now) {
    Instant latest = now.plus(AHEAD);
    Map<String, String> tags = service.tags();
    return new Memory(
        Arrays.stream(tags.getOrDefault(TOLD, "").split(" ", -1))
            .filter(word -> !word.isEmpty())
            .toList(),
        Optional.of(instant(tags.getOrDefault(RETRY_AFTER, "")))
            .filter(after -> !after.isAfter(latest))
            .orElse(Instant.EPOCH),
        Arrays.stream(tags.getOrDefault(SEEN, "").split(" ", -1))
            .flatMap(word -> Sighting.parse(word).stream())
            .filter(sighting -> !sighting.at().isAfter(latest))
            .toList(),
        Begun.parse(tags.getOrDefault(BEGUN, "")),
        KnownTags.parse(tags.getOrDefault(TAGS, ""))
            .filter(known -> !known.newest().isAfter(latest)));
  }

  /** The value of {@link #SEEN} with some sightings more; the oldest go where a tag is full. */
  public String and(List<Sighting> seen) {
    var words = new ArrayList<String>();
    sightings.stream()
        .filter(known -> seen.stream().noneMatch(one -> known.tag().equals(one.tag())))
        .map(Sighting::text)
        .forEach(words::add);
    seen.stream().map(Sighting::text).forEach(words::add);
    while (String.join(" ", words).length() > TagText.LONGEST && words.size() > 1) {
      words.removeFirst();
    }
    return String.join(" ", words);
  }

  /** Whether a start of this release was promised, and neither made nor taken back since. */
  public boolean owes(String digest) {
    return owed().filter(brief(digest)::equals).isPresent();
  }

  /** The release of which a start is owed: its digest's first signs. */
  public Optional<String> owed() {
    boolean promised = told.stream().anyMatch(word -> PROMISES.stream().anyMatch(word::startsWith));
    return promised && !told.contains(KEPT) ? told.stream().findFirst() : Optional.empty();
  }

  public boolean knows(String digest, String reason) {
    return told.contains(brief(digest)) && told.contains(reason);
  }

  /** The value of {@link #TOLD} with one reason more; a new release begins a new list. */
  public String and(String digest, String reason) {
    var words = new ArrayList<String>();
    if (told.contains(brief(digest))) {
      words.addAll(told);
    } else {
      words.add(brief(digest));
    }
    words.add(reason);
    while (String.join(" ", words).length() > TagText.LONGEST) {
      words.remove(1);
    }
    return String.join(" ", words);
  }

  private static String brief(String digest) {
    return digest.substring(0, Math.min(digest.length(), "sha256:".length() + 12));
  }

  /** Somebody may have edited the tag; then nothing was remembered. */
  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      return Instant.EPOCH;
    }
  }
}
