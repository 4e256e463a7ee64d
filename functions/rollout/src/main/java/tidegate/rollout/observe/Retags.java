package tidegate.rollout.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.Refused;
import tidegate.cloud.Unavailable;
import tidegate.cloud.ecr.Image;
import tidegate.core.event.Incoming;
import tidegate.core.release.ReleasePolicy;

/**
 * Finds that an image got a release's tag after it was pushed. ECR's list keeps the time of the
 * first push, so the event tells it; where none arrived, the list is compared with what was known.
 * A retag that cannot be remembered does not count: it would be forgotten with the next start, and
 * the release before it would be newest again. Thread-safe.
 */
public final class Retags {

  /** An event's time and ECR's own may differ by so much for one push. */
  private static final Duration SAME = Duration.ofMinutes(2);

  private final ReleasePolicy releases;

  public Retags(ReleasePolicy releases) {
    this.releases = releases;
  }

  /**
   * Remembers the tag where the list alone would hide it.
   *
   * @return what is said where event and list differ, or the tag cannot be remembered
   */
  public Optional<String> note(Incoming.EcrPush push, Facts facts, Aws aws) {
    if (!releases.matches(push.tag())
        || !facts.images().repositoryName().equals(push.repository())) {
      return Optional.empty();
    }
    Instant now = facts.now();
    Optional<Image> carrying = facts.images().carrying(push.tag());
    if (carrying.filter(image -> image.digest().equals(push.digest())).isEmpty()) {
      return Optional.of(
          "the event says that %s was pushed as %s; ECR's list says %s, which counts"
              .formatted(
                  push.tag(),
                  push.digest(),
                  carrying.map(Image::digest).orElse("that no image carries it")));
    }
    Memory memory = facts.memory();
    boolean known =
        memory.sightings().stream()
            .anyMatch(seen ->
                seen.tag().equals(push.tag())
                    && seen.isOf(push.digest())
                    && !seen.at().plus(SAME).isBefore(now));
    return known || !carrying.get().pushedAt().plus(SAME).isBefore(now)
        ? Optional.empty()
        : see(List.of(Sighting.of(push.tag(), push.digest(), now)), facts, aws);
  }

  /**
   * Compares the list with what was known of it, and sees what no event told: a pair of tag and
   * image that is new, though the image was pushed before others that were known.
   */
  public void look(Facts facts, Aws aws) {
    Optional<KnownTags> known = facts.memory().knownTags();
    KnownTags current =
        KnownTags.of(
            facts.images().tagged(), releases, known.map(KnownTags::newest).orElse(Instant.EPOCH));
    if (known.filter(current::equals).isPresent()) {
      return;
    }
    List<Sighting> moved = known.map(before -> moved(before, facts)).orElse(List.of());
    if (moved.isEmpty() || see(moved, facts, aws).isEmpty()) {
      facts.rememberLater(Memory.TAGS, current.text());
    }
  }

  private List<Sighting> moved(KnownTags before, Facts facts) {
    var moved = new ArrayList<Sighting>();
    for (Image image : facts.images().tagged()) {
      if (image.pushedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(before.newest())) {
        continue;
      }
      image.tags().stream()
          .filter(tag -> releases.matches(tag) && !before.knows(tag, image.digest()))
          .filter(tag -> !facts.images().sighted(tag, image.digest()))
          .map(tag -> Sighting.of(tag, image.digest(), facts.clock()))
          .forEach(moved::add);
    }
    return moved;
  }

  private static Optional<String> see(List<Sighting> seen, Facts facts, Aws aws) {
    Memory memory = facts.memory();
    try {
      aws.service().remember(Memory.SEEN, memory.and(seen));
    } catch (AwsServiceException refused) {
      if (Unavailable.of(refused).isPresent()) {
        throw refused;
      }
      return Optional.of(
          "%s was given to an image that was pushed before, which cannot be remembered (%s), so it"
                  .formatted(seen.getLast().tag(), Refused.sentence(refused))
              + " does not count; push a new image");
    }
    seen.forEach(facts.images()::note);
    return Optional.empty();
  }
}
