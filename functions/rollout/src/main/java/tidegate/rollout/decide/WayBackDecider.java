package tidegate.rollout.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.release.Release;
import tidegate.rollout.observe.Facts;

/** Decides what a person's order to go back comes to. Thread-safe. */
public final class WayBackDecider {
  /** As far back as a release to return to is looked for. */
  private static final Duration MEMORY = Duration.ofDays(90);

  /** So long after a way back has ended, a further order is taken for the same one said again. */
  private static final Duration SETTLES = Duration.ofMinutes(10);

  private final StartPlanner starts;

  public WayBackDecider(StartPlanner starts) {
    this.starts = starts;
  }

  /**
   * Stops what is in flight, else returns to what served before. Said again, it does nothing more,
   * and it never goes forward to a release that was gone back from.
   */
  public Plan decide(Facts facts, Request request) {
    Optional<Deployment> inFlight = facts.inFlight();
    if (inFlight.isPresent()) {
      return switch (inFlight.get().intent()) {
        case ROLLBACK, WAY_BACK ->
            new Plan.Stay(new Reason.GoingBack(inFlight.get(), Optional.empty()));
        case RELEASE, HOTFIX -> new Plan.Stop(inFlight.get());
      };
    }
    List<Deployment> deployments = facts.deploymentsSince(request.now().minus(MEMORY));
    Optional<Reason> just = justBack(deployments, request.now());
    if (just.isPresent()) {
      return new Plan.Stay(just.get());
    }
    return History.served(deployments).stream()
        .filter(served -> !facts.runningDigests().contains(served.digest()))
        .flatMap(served -> release(served, facts).stream())
        .findFirst()
        .map(release -> starts.plan(release, Intent.WAY_BACK, facts, request))
        .orElseGet(() -> new Plan.Stay(new Reason.NoWayBack()));
  }

  /** An impatient hand: what went back, or was stopped to go back, ended a moment ago. */
  private static Optional<Reason> justBack(List<Deployment> deployments, Instant now) {
    return deployments.stream()
        .findFirst()
        .filter(newest ->
            switch (newest.intent()) {
              case ROLLBACK, WAY_BACK -> true;
              // Its rollback may not be to be seen yet.
              case RELEASE, HOTFIX -> newest.status() == Deployment.Status.STOPPED;
            })
        .flatMap(newest ->
            newest
                .ended()
                .map(ended -> ended.plus(SETTLES))
                .filter(again -> again.isAfter(now))
                .map(again -> new Reason.GoingBack(newest, Optional.of(again))));
  }

  /** Empty where the image has been deleted meanwhile. */
  private static Optional<Release> release(Description served, Facts facts) {
    return facts
        .images()
        .find(served.digest())
        .map(image -> new Release(served.tag(), image.digest(), image.pushedAt(), false));
  }
}
