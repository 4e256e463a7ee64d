package tidegate.rollout;

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
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Preflight;
import tidegate.rollout.preflight.Result;

/** Decides from the facts alone and changes nothing. Cheap questions come first. Thread-safe. */
final class Decider {

  private final Settings settings;
  private final Preflight preflight;

  Decider(Settings settings) {
    this.settings = settings;
    this.preflight = new Preflight(settings.preflight());
  }

  Decision decide(Facts facts, Instant now) {
    return decide(facts, now, Duration.ZERO);
  }

  /** As {@link #decide(Facts, Instant)}, where it may really be later by up to {@code late}. */
  Decision decide(Facts facts, Instant now, Duration late) {
    Optional<Release> newest = settings.releases().newest(facts.pushed());
    if (newest.isEmpty()) {
      return new Decision.NoRelease();
    }
    if (facts.service().primary().isEmpty()) {
      return new Decision.NoPrimary();
    }
    Release release = newest.get();
    if (facts.runningDigest().filter(release.digest()::equals).isPresent()) {
      return new Decision.UpToDate(release);
    }
    // Tried comes before in flight: what is rolled back just now will not start when that has
    // ended.
    return underWay(release, facts)
        .or(() -> tried(release, facts))
        .or(() -> inFlight(release, facts))
        .or(() -> frozen(release, now))
        .or(() -> soonFrozen(release, now.plus(late)))
        .orElseGet(() -> checked(release, facts, /* wayBack= */ false));
  }

  /** As {@link #decide} after the look at other deployments; a person's order to go back. */
  Decision wayBack(Release release, Facts facts) {
    return checked(release, facts, /* wayBack= */ true);
  }

  /** What was tried since the push, read anew: the last look before a start. */
  Optional<Decision> overtaken(Release release, Facts facts) {
    List<Deployment> since = facts.deploymentsSince(triedSince(release, facts));
    if (since.stream().anyMatch(deployment -> deployment.status().inFlight())) {
      return Optional.of(new Decision.Overtaken(release));
    }
    return triedAmong(since, release);
  }

  /** Every check about the newest release, whatever is decided; empty where there is none. */
  List<Checked> preflightOfNewest(Facts facts) {
    return facts.service().primary().isEmpty()
        ? List.of()
        : settings
            .releases()
            .newest(facts.pushed())
            .flatMap(release -> facts.image(release.digest()))
            .map(image -> preflight.examine(facts.about(image)))
            .orElse(List.of());
  }

  private static Optional<Decision> underWay(Release release, Facts facts) {
    return facts
        .inFlight()
        .filter(deployment -> isOf(deployment, release))
        .map(deployment -> new Decision.UnderWay(release, deployment));
  }

  private static Optional<Decision> inFlight(Release release, Facts facts) {
    return facts
        .inFlight()
        .map(deployment ->
            new Decision.InFlight(release, deployment, facts.group().terminationWaitMinutes()));
  }

  /** The group's word on its last attempt saves the list where nothing was tried since the push. */
  private static Optional<Decision> tried(Release release, Facts facts) {
    Instant since = triedSince(release, facts);
    return facts
        .group()
        .lastAttempt()
        .filter(attempt -> !attempt.created().isBefore(since))
        .flatMap(_ -> triedAmong(facts.deploymentsSince(since), release));
  }

  private static Optional<Decision> triedAmong(List<Deployment> since, Release release) {
    return since.stream()
        .filter(deployment -> isOf(deployment, release))
        .findFirst()
        .map(deployment -> new Decision.AlreadyTried(release, deployment));
  }

  private Optional<Decision> frozen(Release release, Instant now) {
    if (release.hotfix()) {
      return Optional.empty();
    }
    PeakCalendar calendar = settings.calendar();
    return calendar
        .freezeAt(now, settings.longestRollout())
        .map(freeze -> new Decision.Frozen(release, freeze, peak(calendar, freeze, now)));
  }

  private Optional<Decision> soonFrozen(Release release, Instant latest) {
    return release.hotfix()
        ? Optional.empty()
        : settings
            .calendar()
            .freezeAt(latest, settings.longestRollout())
            .map(freeze -> new Decision.LeftToATick(release, freeze));
  }

  private static Optional<Window> peak(PeakCalendar calendar, Freeze freeze, Instant now) {
    return calendar.windows(now, freeze.until()).stream().findFirst();
  }

  private Decision checked(Release release, Facts facts, boolean wayBack) {
    Image image = facts.image(release.digest()).orElseThrow();
    List<Checked> checked = preflight.examine(facts.about(image));
    if (checked.stream().anyMatch(row -> row.result() instanceof Result.Faulty)) {
      return new Decision.Refused(release, checked);
    }
    List<Checked> waits =
        checked.stream().filter(row -> row.result() instanceof Result.Waits).toList();
    return waits.isEmpty() || wayBack
        ? new Decision.Start(release, image, wayBack)
        : new Decision.Waiting(release, waits);
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
