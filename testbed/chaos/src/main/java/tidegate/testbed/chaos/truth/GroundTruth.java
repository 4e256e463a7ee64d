package tidegate.testbed.chaos.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is so of every image and of the site as a whole. */
public final class GroundTruth {
  /** How long a release that falls ill in service is well there. */
  public static final Duration WELL_AT_FIRST = Duration.ofMinutes(4);

  private final Map<String, ImageBehavior> behaviors = new HashMap<>();
  private final Map<String, Instant> servedSince = new HashMap<>();
  private Instant siteBrokenUntil = Instant.EPOCH;
  private Instant probeBlindUntil = Instant.EPOCH;

  public void put(String digest, ImageBehavior behavior) {
    behaviors.put(digest, behavior);
  }

  /** An image that nobody pushed in this month is the one that served before it. */
  public ImageBehavior of(String digest) {
    return behaviors.getOrDefault(digest, ImageBehavior.HEALTHY);
  }

  /** Visitors are let onto it. */
  public void serves(String digest, Instant since) {
    servedSince.put(digest, since);
  }

  /** Visitors are taken away from it. */
  public void leaves(String digest) {
    servedSince.remove(digest);
  }

  /** Since when it is ill in service; empty while it is not. */
  public Optional<Instant> illSince(String digest, Instant now) {
    if (of(digest) != ImageBehavior.SICK_IN_SERVICE) {
      return Optional.empty();
    }
    return Optional.ofNullable(servedSince.get(digest))
        .map(since -> since.plus(WELL_AT_FIRST))
        .filter(ill -> !ill.isAfter(now));
  }

  /** Something beside all releases breaks the site, a row in the database perhaps. */
  public void breakSite(Instant until) {
    siteBrokenUntil = until;
  }

  public boolean siteBroken(Instant now) {
    return now.isBefore(siteBrokenUntil);
  }

  /** The probes reach nothing. */
  public void blindProbe(Instant until) {
    probeBlindUntil = until;
  }

  public boolean probeBlind(Instant now) {
    return now.isBefore(probeBlindUntil);
  }
}
