package tidegate.rollout.decide;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.cloud.ecr.Image;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.policy.Freezes;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.core.release.Release;
import tidegate.rollout.Settings;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Preflight;
import tidegate.rollout.preflight.Result;
import tidegate.rollout.preflight.Subject;

/** Decides from the facts alone and changes nothing. Cheap questions come first. Thread-safe. */
public final class Decider {

  /** As far back as a release to return to is looked for. */
  private static final Duration MEMORY = Duration.ofDays(90);

  /** So long after a way back has ended, a further order is taken for the same one said again. */
  private static final Duration SETTLES = Duration.ofMinutes(10);

  /** So many tags of caches and the like are passed over before one is taken at its word. */
  private static final int MOST_ARTIFACTS = 5;

  private final Settings settings;
  private final Preflight preflight;

  public Decider(Settings settings) {
    this.settings = settings;
    this.preflight = new Preflight(settings.preflight());
  }

  /**
   * What is due about the newest release that may start. A release that waits does not hide an
   * older hotfix that need not wait and is newer than what runs.
   */
  public Plan decide(Facts facts, Request request) {
    List<Release> releases = settings.releases().newestFirst(facts.pushed());
    if (facts.service().primary().isEmpty()) {
      return new Plan.Stay(new Reason.NoPrimary());
    }
    if (releases.isEmpty()) {
      return new Plan.Stay(noRelease(facts));
    }
    Release newest = newestImage(releases, facts);
    if (facts.runningDigests().equals(Set.of(newest.digest()))) {
      return new Plan.Stay(new Reason.UpToDate(newest));
    }
    Plan plan = plan(newest, facts, request);
    return plan instanceof Plan.Stay(Reason reason) && mayHideAHotfix(reason)
        ? hotfixBelow(releases, facts)
            .map(hotfix -> plan(hotfix, facts, request))
            .filter(Plan.Start.class::isInstance)
            .orElse(plan)
        : plan;
  }

  private Plan plan(Release release, Facts facts, Request request) {
    // Tried comes before in flight: what is rolled back just now will not start when that has
    // ended.
    return underWay(release, facts)
        .or(() -> tried(release, facts))
        .or(() -> inFlight(release, facts))
        .or(() -> frozen(release, request.now()))
        .or(() -> soonFrozen(release, request.now().plus(request.late())))
        .<Plan>map(Plan.Stay::new)
        .orElseGet(() -> checked(release, release.intent(), facts, request));
  }

  /** The newest that is an image: a build cache in an index carries no mark until it is read. */
  private static Release newestImage(List<Release> releases, Facts facts) {
    return releases.stream()
        .limit(MOST_ARTIFACTS)
        .filter(release ->
            facts.runningDigests().contains(release.digest())
                || facts.artifact(release.digest()).runnable())
        .findFirst()
        .orElse(releases.getFirst());
  }

  private static Reason noRelease(Facts facts) {
    return facts.runningDigests().stream()
        .filter(digest -> facts.image(digest).isEmpty())
        .findFirst()
        .<Reason>map(Reason.RunningImageGone::new)
        .orElseGet(Reason.NoRelease::new);
  }

  private static boolean mayHideAHotfix(Reason reason) {
    return switch (reason) {
      case Reason.Frozen _, Reason.LeftToATick _, Reason.Waiting _ -> true;
      case Reason.NoRelease _,
          Reason.NoPrimary _,
          Reason.UpToDate _,
          Reason.UnderWay _,
          Reason.AlreadyTried _,
          Reason.InFlight _,
          Reason.Overtaken _,
          Reason.Refused _,
          Reason.NoWayBack _,
          Reason.GoingBack _,
          Reason.RunningImageGone _ ->
          false;
    };
  }

  /** The newest hotfix that is newer than what runs; empty where that is not known. */
  private static Optional<Release> hotfixBelow(List<Release> releases, Facts facts) {
    Optional<Instant> running =
        facts.runningDigests().stream()
            .flatMap(digest ->
                releases.stream()
                    .filter(release -> release.digest().equals(digest))
                    .map(Release::pushedAt)
                    .findFirst()
                    .or(() -> facts.image(digest).map(Image::pushedAt))
                    .stream())
            .max(naturalOrder());
    return releases.stream()
        .filter(Release::hotfix)
        .filter(release -> running.filter(release.pushedAt()::isAfter).isPresent())
        .findFirst();
  }

  /**
   * A person's order to go back: stops what is in flight, else returns to what served before. Said
   * again, it does nothing more, and it never goes forward to a release that was gone back from.
   */
  public Plan wayBack(Facts facts, Request request) {
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
        .map(release -> checked(release, Intent.WAY_BACK, facts, request))
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

  /** What was tried since the push, read anew: the last look before a start. */
  public Optional<Reason> overtaken(Release release, Facts facts) {
    List<Deployment> since = facts.deploymentsSince(triedSince(release, facts));
    if (since.stream().anyMatch(deployment -> deployment.status().inFlight())) {
      return Optional.of(new Reason.Overtaken(release));
    }
    return triedAmong(since, release);
  }

  /** Every check about the newest release, whatever is decided; empty where there is none. */
  public List<Checked> preflightOfNewest(Facts facts) {
    return facts.service().primary().isEmpty()
        ? List.of()
        : settings
            .releases()
            .newest(facts.pushed())
            .flatMap(release -> facts.image(release.digest()))
            .map(image -> preflight.examine(new Subject(facts, image)))
            .orElse(List.of());
  }

  private static Optional<Reason> underWay(Release release, Facts facts) {
    return facts
        .inFlight()
        .filter(deployment -> isOf(deployment, release))
        .map(deployment -> new Reason.UnderWay(release, deployment));
  }

  private static Optional<Reason> inFlight(Release release, Facts facts) {
    return facts
        .inFlight()
        .map(deployment ->
            new Reason.InFlight(release, deployment, facts.group().terminationWaitMinutes()));
  }

  /** The group's word on its last attempt saves the list where nothing was tried since the push. */
  private static Optional<Reason> tried(Release release, Facts facts) {
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

  private Optional<Reason> frozen(Release release, Instant now) {
    return freeze(release, now)
        .map(freeze -> new Reason.Frozen(release, freeze, peak(settings.calendar(), freeze, now)));
  }

  private Optional<Reason> soonFrozen(Release release, Instant latest) {
    return freeze(release, latest).map(freeze -> new Reason.LeftToATick(release, freeze));
  }

  private Optional<Freeze> freeze(Release release, Instant at) {
    return RuleBook.rule(release.intent(), Moment.FREEZE_AT_START).passes()
        ? Optional.empty()
        : new Freezes(settings.calendar(), settings.longestRollout()).atStart(at);
  }

  private static Optional<Window> peak(PeakCalendar calendar, Freeze freeze, Instant now) {
    return calendar.windows(now, freeze.until()).stream().findFirst();
  }

  private Plan checked(Release release, Intent intent, Facts facts, Request request) {
    Image image = facts.image(release.digest()).orElseThrow();
    List<Checked> rows = preflight.examine(new Subject(facts, image));
    List<Checked> stops = rows.stream().filter(row -> row.stops(intent)).toList();
    if (stops.stream().anyMatch(row -> row.result() instanceof Result.Faulty)) {
      return new Plan.Stay(new Reason.Refused(release, rows));
    }
    if (!stops.isEmpty()) {
      return new Plan.Stay(new Reason.Waiting(release, stops));
    }
    var why =
        new Description(
            intent, release.tag(), release.digest(), request.who(), Optional.of(request.now()));
    List<Checked> passed = rows.stream().filter(Checked::complains).toList();
    return new Plan.Start(release, image, why, facts.siteContainers(), passed);
  }

  /** Empty where the image has been deleted meanwhile. */
  private static Optional<Release> release(Description served, Facts facts) {
    return facts
        .image(served.digest())
        .map(image -> new Release(served.tag(), image.digest(), image.pushedAt(), false));
  }

  private static Instant triedSince(Release release, Facts facts) {
    Instant retry = facts.memory().retryAfter();
    return retry.isAfter(release.pushedAt()) ? retry : release.pushedAt();
  }

  private static boolean isOf(Deployment deployment, Release release) {
    return !deployment.isRollback()
        && Description.parse(deployment.description())
            .filter(description -> description.digest().equals(release.digest()))
            .isPresent();
  }
}
