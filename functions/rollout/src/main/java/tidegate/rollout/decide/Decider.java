package tidegate.rollout.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.ecr.Image;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.release.Release;
import tidegate.rollout.Settings;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.observe.Memory;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Preflight;
import tidegate.rollout.preflight.Result;
import tidegate.rollout.preflight.Subject;

/** Decides from the facts alone and changes nothing. Cheap questions come first. Thread-safe. */
public final class Decider {

  /** As far back as a release to return to is looked for. */
  private static final Duration MEMORY = Duration.ofDays(90);

  private final Settings settings;
  private final Preflight preflight;

  public Decider(Settings settings) {
    this.settings = settings;
    this.preflight = new Preflight(settings.preflight());
  }

  /**
   * What is due about the newest release.
   *
   * @param late how much later than {@code now} it may really be
   */
  public Plan decide(Facts facts, Instant now, Duration late) {
    Optional<Release> newest = settings.releases().newest(facts.pushed());
    if (newest.isEmpty()) {
      return new Plan.Stay(new Reason.NoRelease());
    }
    if (facts.service().primary().isEmpty()) {
      return new Plan.Stay(new Reason.NoPrimary());
    }
    Release release = newest.get();
    if (facts.runningDigest().filter(release.digest()::equals).isPresent()) {
      return new Plan.Stay(new Reason.UpToDate(release));
    }
    // Tried comes before in flight: what is rolled back just now will not start when that has
    // ended.
    return underWay(release, facts)
        .or(() -> tried(release, facts))
        .or(() -> inFlight(release, facts))
        .or(() -> frozen(release, now))
        .or(() -> soonFrozen(release, now.plus(late)))
        .<Plan>map(Plan.Stay::new)
        .orElseGet(() -> checked(release, facts, /* wayBack= */ false));
  }

  /** A person's order to go back: stops what is in flight, else returns to what served before. */
  public Plan wayBack(Facts facts, Instant now) {
    Optional<Deployment> inFlight = facts.inFlight();
    if (inFlight.isPresent()) {
      return inFlight.get().isRollback()
          ? new Plan.Stay(new Reason.NoWayBack(inFlight))
          : new Plan.Stop(inFlight.get());
    }
    return facts.deploymentsSince(now.minus(MEMORY)).stream()
        .filter(deployment -> deployment.status() == Deployment.Status.SUCCEEDED)
        .filter(deployment -> !deployment.isRollback())
        .flatMap(deployment -> Description.parse(deployment.description()).stream())
        .filter(served -> !facts.runningDigest().equals(Optional.of(served.digest())))
        .flatMap(served -> release(served, facts).stream())
        .findFirst()
        .map(release -> checked(release, facts, /* wayBack= */ true))
        .orElseGet(() -> new Plan.Stay(new Reason.NoWayBack(Optional.empty())));
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
    if (release.hotfix()) {
      return Optional.empty();
    }
    PeakCalendar calendar = settings.calendar();
    return calendar
        .freezeAt(now, settings.longestRollout())
        .map(freeze -> new Reason.Frozen(release, freeze, peak(calendar, freeze, now)));
  }

  private Optional<Reason> soonFrozen(Release release, Instant latest) {
    return release.hotfix()
        ? Optional.empty()
        : settings
            .calendar()
            .freezeAt(latest, settings.longestRollout())
            .map(freeze -> new Reason.LeftToATick(release, freeze));
  }

  private static Optional<Window> peak(PeakCalendar calendar, Freeze freeze, Instant now) {
    return calendar.windows(now, freeze.until()).stream().findFirst();
  }

  private Plan checked(Release release, Facts facts, boolean wayBack) {
    Image image = facts.image(release.digest()).orElseThrow();
    List<Checked> checked = preflight.examine(new Subject(facts, image));
    if (checked.stream().anyMatch(row -> row.result() instanceof Result.Faulty)) {
      return new Plan.Stay(new Reason.Refused(release, checked));
    }
    List<Checked> waits =
        checked.stream().filter(row -> row.result() instanceof Result.Waits).toList();
    return waits.isEmpty() || wayBack
        ? new Plan.Start(release, image, wayBack)
        : new Plan.Stay(new Reason.Waiting(release, waits));
  }

  /** Empty where the image has been deleted meanwhile. */
  private static Optional<Release> release(Description served, Facts facts) {
    return facts
        .image(served.digest())
        .map(image -> new Release(served.tag(), image.digest(), image.pushedAt(), false));
  }

  private static Instant triedSince(Release release, Facts facts) {
    Instant retry = Memory.of(facts.service()).retryAfter();
    return retry.isAfter(release.pushedAt()) ? retry : release.pushedAt();
  }

  private static boolean isOf(Deployment deployment, Release release) {
    return !deployment.isRollback()
        && Description.parse(deployment.description())
            .filter(description -> description.digest().equals(release.digest()))
            .isPresent();
  }
}
