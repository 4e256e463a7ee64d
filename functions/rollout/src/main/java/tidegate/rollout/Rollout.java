package tidegate.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tidegate.cloud.Denied;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentInFlightException;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.release.Release;

/** Takes the one step that a decision asks for, and says so. */
final class Rollout {

  /** As far back as a release to return to is looked for. */
  private static final Duration MEMORY = Duration.ofDays(90);

  private final Settings settings;
  private final Decider decider;
  private final Teller teller;

  Rollout(Settings settings) {
    this.settings = settings;
    this.decider = new Decider(settings);
    this.teller = new Teller(settings);
  }

  Decider decider() {
    return decider;
  }

  /** What a tick does. */
  Decision run(Facts facts, Acts acts, Instant now) {
    return run(facts, acts, now, Duration.ZERO);
  }

  /**
   * What any trigger does.
   *
   * @param late how much later than {@code now} it may really be
   */
  Decision run(Facts facts, Acts acts, Instant now, Duration late) {
    return done(facts, acts, now, () -> execute(decider.decide(facts, now, late), facts, acts));
  }

  /** Undoes what is in flight; else deploys the release before the one that serves. */
  Decision rollBack(Facts facts, Acts acts, Instant now) {
    return done(facts, acts, now, () -> execute(wayBack(facts, now), facts, acts));
  }

  private Decision done(Facts facts, Acts acts, Instant now, Supplier<Decision> step) {
    Decision decision = barredIfDenied(step);
    teller.tell(decision, facts, acts, now);
    return decision;
  }

  private static Decision barredIfDenied(Supplier<Decision> step) {
    try {
      return step.get();
    } catch (RuntimeException failed) {
      return Denied.of(failed).map(Decision.Barred::new).orElseThrow(() -> failed);
    }
  }

  private Decision execute(Decision decision, Facts facts, Acts acts) {
    return switch (decision) {
      case Decision.Start start -> start(start, facts, acts);
      case Decision.StopAndRollBack(Deployment deployment) ->
          acts.stopAndRollBack(deployment.id()) ? decision : new Decision.EndedFirst(deployment);
      case Decision.NoRelease _,
          Decision.NoPrimary _,
          Decision.UpToDate _,
          Decision.UnderWay _,
          Decision.AlreadyTried _,
          Decision.InFlight _,
          Decision.Frozen _,
          Decision.LeftToATick _,
          Decision.Waiting _,
          Decision.Refused _,
          Decision.Barred _,
          Decision.Started _,
          Decision.Overtaken _,
          Decision.EndedFirst _,
          Decision.NoWayBack _ ->
          decision;
    };
  }

  private Decision start(Decision.Start start, Facts facts, Acts acts) {
    Release release = start.release();
    TaskSet primary = facts.primary();
    String revision = acts.register(facts.running(), primary.container(), start.image());
    // Between the first look and here another invocation may have come and gone.
    Optional<Decision> overtaken =
        start.wayBack() ? Optional.empty() : decider.overtaken(release, facts);
    if (overtaken.isPresent()) {
      return overtaken.get();
    }
    var appSpec = new AppSpec(revision, primary.container(), primary.port(), settings.hooks());
    String description = new Description(release.tag(), release.digest()).text();
    try {
      return new Decision.Started(
          release, acts.deploy(appSpec, description, start.wayBack()), start.wayBack());
    } catch (DeploymentInFlightException _) {
      return new Decision.Overtaken(release);
    }
  }

  private Decision wayBack(Facts facts, Instant now) {
    Optional<Deployment> inFlight = facts.inFlight();
    if (inFlight.isPresent()) {
      return inFlight.get().isRollback()
          ? new Decision.NoWayBack(inFlight)
          : new Decision.StopAndRollBack(inFlight.get());
    }
    return facts.deploymentsSince(now.minus(MEMORY)).stream()
        .filter(deployment -> deployment.status() == Deployment.Status.SUCCEEDED)
        .filter(deployment -> !deployment.isRollback())
        .flatMap(deployment -> Description.parse(deployment.description()).stream())
        .filter(served -> !facts.runningDigest().equals(Optional.of(served.digest())))
        .flatMap(served -> release(served, facts).stream())
        .findFirst()
        .map(release -> decider.wayBack(release, facts))
        .orElseGet(() -> new Decision.NoWayBack(Optional.empty()));
  }

  /** Empty where the image has been deleted meanwhile. */
  private static Optional<Release> release(Description served, Facts facts) {
    return facts
        .image(served.digest())
        .map(image -> new Release(served.tag(), image.digest(), image.pushedAt(), false));
  }
}
