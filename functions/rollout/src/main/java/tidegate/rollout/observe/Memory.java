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
 */
public record Memory(List<String> told, Instant retryAfter, List<Sighting> sightings) {

  /** A tag may have been written by a clone of this site, or a clock may have been wrong. */
  private static final Duration AHEAD = Duration.ofHours(1);

  public static final String TOLD = "tidegate:rollout-told";
  public static final String RETRY_AFTER = "tidegate:rollout-retry-after";
  public static final String SEEN = "tidegate:rollout-seen";

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
            .toList());
  }

  /** The value of {@link #SEEN} with one sighting more; the oldest go where a tag is full. */
  public String and(Sighting sighting) {
    var words = new ArrayList<String>();
    sightings.stream()
        .filter(known -> !known.tag().equals(sighting.tag()))
        .map(Sighting::text)
        .forEach(words::add);
    words.add(sighting.text());
    while (String.join(" ", words).length() > TagText.LONGEST && words.size() > 1) {
      words.removeFirst();
    }
    return String.join(" ", words);
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
