package tidegate.rollout.decide;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.cloud.ecr.Image;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.core.memory.HandFreeze;
import tidegate.core.policy.Freezes;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.core.release.Release;
import tidegate.rollout.Settings;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.preflight.Checked;

/** Decides from the facts alone and changes nothing. Cheap questions come first. Thread-safe. */
public final class Decider {
  /** So many tags of caches and the like are passed over before one is taken at its word. */
  private static final int MOST_ARTIFACTS = 20;

  private final Settings settings;
  private final StartPlanner starts;

  public Decider(Settings settings, StartPlanner starts) {
    this.settings = settings;
    this.starts = starts;
  }

  /**
   * What is due about the newest release that may start. A release that waits does not hide an
   * older hotfix that need not wait and is newer than what runs.
   */
  public Plan decide(Facts facts, Request request) {
    List<Release> releases = settings.releases().newestFirst(facts.images().pushed());
    if (facts.service().primary().isEmpty()) {
      return new Plan.Stay(
          new Reason.NoPrimary(facts.service().controller(), facts.service().status()));
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
    return GoDecider.awaits(facts, request.now())
        .or(() -> underWay(release, facts))
        .or(() -> Attempts.tried(release, facts))
        .or(() -> older(release, facts))
        // A freeze outlasts what is in flight, and a start must not be promised into it.
        .or(() -> frozen(release, facts))
        .or(() -> inFlight(release, facts))
        .or(() -> soonFrozen(release, facts, request.now().plus(request.late())))
        .<Plan>map(Plan.Stay::new)
        .orElseGet(() -> starts.plan(release, release.intent(), facts, request));
  }

  /** The newest that is an image: a build cache in an index carries no mark until it is read. */
  static Release newestImage(List<Release> releases, Facts facts) {
    return releases.stream()
        .limit(MOST_ARTIFACTS)
        .filter(release ->
            facts.runningDigests().contains(release.digest())
                || facts.images().mayRun(release.digest()))
        .findFirst()
        .orElse(releases.getFirst());
  }

  private static Reason noRelease(Facts facts) {
    return facts.runningDigests().stream()
        .filter(digest -> facts.images().find(digest).isEmpty())
        .findFirst()
        .<Reason>map(Reason.RunningImageGone::new)
        .orElseGet(Reason.NoRelease::new);
  }

  private static boolean mayHideAHotfix(Reason reason) {
    return switch (reason) {
      case Reason.Frozen _, Reason.LeftToATick _, Reason.Waiting _ -> true;
      case Reason.NoRelease _,
          Reason.AwaitsGo _,
          Reason.NothingAwaitsGo _,
          Reason.NoGoNow _,
          Reason.NotAccepted _,
          Reason.FrozenAlready _,
          Reason.NothingToThaw _,
          Reason.NoRepository _,
          Reason.NoPrimary _,
          Reason.NoService _,
          Reason.NotKept _,
          Reason.Older _,
          Reason.NoAnswer _,
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
    Optional<Instant> running = running(releases, facts).map(Image::pushedAt);
    return releases.stream()
        .filter(Release::hotfix)
        .filter(release -> running.filter(release.pushedAt()::isAfter).isPresent())
        .findFirst();
  }

  /** What runs, at its last push or tag; of several the newest, and empty where ECR has none. */
  private static Optional<Image> running(List<Release> releases, Facts facts) {
    return facts.runningDigests().stream()
        .flatMap(digest -> facts.images().find(digest).stream())
        .map(image ->
            releases.stream()
                .filter(release -> release.digest().equals(image.digest()))
                .findFirst()
                .map(release ->
                    new Image(
                        image.repositoryUri(),
                        image.digest(),
                        List.of(release.tag()),
                        release.pushedAt()))
                .orElse(image))
        .max(comparing(Image::pushedAt));
  }

  /**
   * A release is no newer because a newer one lost its tag, or because this is the first look at a
   * site that was deployed in another way.
   */
  private Optional<Reason> older(Release release, Facts facts) {
    return running(settings.releases().newestFirst(facts.images().pushed()), facts)
        .filter(running -> release.pushedAt().isBefore(running.pushedAt()))
        .map(running ->
            new Reason.Older(
                release,
                running.tags().isEmpty() ? running.digest() : String.join(", ", running.tags()),
                running.pushedAt()));
  }

  /** The newest release, whether or not it may start. */
  public Optional<Release> newest(Facts facts) {
    return settings.releases().newest(facts.images().pushed());
  }

  /** Every check about the newest release, whatever is decided; empty where there is none. */
  public List<Checked> preflightOfNewest(Facts facts) {
    return facts.service().primary().isEmpty()
        ? List.of()
        : newest(facts)
            .flatMap(release -> facts.images().find(release.digest()))
            .map(image -> starts.examine(image, facts))
            .orElse(List.of());
  }

  private static Optional<Reason> underWay(Release release, Facts facts) {
    return facts
        .inFlight()
        .filter(deployment -> Attempts.isOf(deployment, release))
        .map(deployment -> new Reason.UnderWay(release, deployment));
  }

  private static Optional<Reason> inFlight(Release release, Facts facts) {
    return facts
        .inFlight()
        .map(deployment ->
            new Reason.InFlight(release, deployment, facts.group().terminationWaitMinutes()));
  }

  private Optional<Reason> frozen(Release release, Facts facts) {
    return freeze(release, facts, facts.now())
        .map(freeze ->
            new Reason.Frozen(
                release,
                freeze,
                peak(settings.calendar(), freeze, facts.now()),
                facts.frozenByHand()));
  }

  private Optional<Reason> soonFrozen(Release release, Facts facts, Instant latest) {
    return freeze(release, facts, latest).map(freeze -> new Reason.LeftToATick(release, freeze));
  }

  private Optional<Freeze> freeze(Release release, Facts facts, Instant at) {
    return RuleBook.rule(release.intent(), Moment.FREEZE_AT_START).passes()
        ? Optional.empty()
        : freezes(settings, facts).atStart(at);
  }

  static Freezes freezes(Settings settings, Facts facts) {
    return new Freezes(
        settings.calendar(),
        settings.longestRollout(),
        facts.frozenByHand().map(HandFreeze::freeze));
  }

  private static Optional<Window> peak(PeakCalendar calendar, Freeze freeze, Instant now) {
    return calendar.windows(now, freeze.until()).stream().findFirst();
  }
}
