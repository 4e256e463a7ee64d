package tidegate.rollout.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tidegate.cloud.ecr.Image;
import tidegate.core.event.Incoming;
import tidegate.core.release.ReleasePolicy;

/**
 * Notes that an image got a release's tag after it was pushed. ECR tells it in the event alone: its
 * list keeps the time of the first push. Thread-safe.
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
   * @return what is said where event and list differ
   */
  public Optional<String> note(Incoming.EcrPush push, Facts facts, Aws aws) {
    if (!releases.matches(push.tag())) {
      return Optional.empty();
    }
    Instant now = facts.now();
    Optional<Image> carrying = facts.carrying(push.tag());
    if (carrying.filter(image -> image.digest().equals(push.digest())).isEmpty()) {
      return Optional.of(
          "the event says that %s was pushed as %s; ECR's list says %s, which counts"
              .formatted(
                  push.tag(),
                  push.digest(),
                  carrying.map(Image::digest).orElse("that no image carries it")));
    }
    if (carrying.get().pushedAt().plus(SAME).isBefore(now)) {
      var sighting = Sighting.of(push.tag(), push.digest(), now);
      Memory memory = facts.memory();
      boolean known =
          memory.sightings().stream()
              .anyMatch(seen ->
                  seen.tag().equals(push.tag())
                      && seen.isOf(push.digest())
                      && !seen.at().plus(SAME).isBefore(now));
      if (!known) {
        facts.note(sighting);
        aws.service().remember(Memory.SEEN, memory.and(sighting));
      }
    }
    return Optional.empty();
  }
}
