package tidegate.rollout.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.release.Release;
import tidegate.rollout.observe.Facts;

/** What was tried with a release since its push, or since a person asked to try again. */
public final class Attempts {
  private Attempts() {}

  /** What was tried since the push, read anew: the last look before a start. */
  public static Optional<Reason> overtaken(Release release, Facts facts) {
    List<Deployment> since = facts.deploymentsSince(triedSince(release, facts));
    if (since.stream().anyMatch(deployment -> deployment.status().inFlight())) {
      return Optional.of(new Reason.Overtaken(release));
    }
    return triedAmong(since, release);
  }

  /** The group's word on its last attempt saves the list where nothing was tried since the push. */
  static Optional<Reason> tried(Release release, Facts facts) {
    Instant since = triedSince(release, facts);
    return facts
        .group()
        .lastAttempt()
        .filter(attempt -> !attempt.created().isBefore(since))
        .flatMap(_ -> triedAmong(facts.deploymentsSince(since), release));
  }

  private static Optional<Reason> triedAmong(List<Deployment> since, Release release) {
    return since.stream()
        .filter(deployment -> isOf(deployment, release))
        .findFirst()
        .map(deployment -> new Reason.AlreadyTried(release, deployment));
  }

  private static Instant triedSince(Release release, Facts facts) {
    Instant retry = facts.memory().retryAfter();
    return retry.isAfter(release.pushedAt()) ? retry : release.pushedAt();
  }

  static boolean isOf(Deployment deployment, Release release) {
    return !deployment.isRollback()
        && Description.parse(deployment.description())
            .filter(description -> description.digest().equals(release.digest()))
            .isPresent();
  }
}
