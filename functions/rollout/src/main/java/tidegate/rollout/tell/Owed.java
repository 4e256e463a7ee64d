package tidegate.rollout.tell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.release.Release;
import tidegate.core.release.ReleasePolicy;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.observe.Facts;

/** What was begun or promised and of which nobody was told what became. Changes nothing. */
final class Owed {

  /** The invocation that began it may still be telling it, or be tried again by Lambda. */
  private static final Duration TELLING = Duration.ofMinutes(2);

  /** Where tags are refused, an instance knows no more than this what another has told. */
  private static final Duration NEWS = Duration.ofMinutes(40);

  private Owed() {}

  /** A deployment that was begun though its answer or its notice was lost. */
  static Optional<Outcome.Started> begun(Facts facts) {
    return facts
        .inFlightBeside(facts.memory().begun().deployment())
        .filter(deployment -> deployment.created().plus(TELLING).isBefore(facts.clock()))
        .filter(deployment -> deployment.created().plus(NEWS).isAfter(facts.clock()))
        .filter(deployment -> deployment.intent() != Intent.ROLLBACK)
        .flatMap(deployment ->
            Description.parse(deployment.description())
                .map(said -> started(deployment, said, facts)));
  }

  private static Outcome.Started started(Deployment deployment, Description said, Facts facts) {
    String revision =
        facts.service().taskSets().stream()
            .filter(set -> set.deploymentId().equals(deployment.id()))
            .map(set -> set.taskDefinitionArn())
            .findFirst()
            .orElse("");
    return new Outcome.Started(
        new Release(
            said.tag(), said.digest(), deployment.created(), said.intent() == Intent.HOTFIX),
        deployment.id(),
        said.intent(),
        revision,
        List.of());
  }

  /** The release whose start was promised, and whose place this outcome's release takes. */
  static Optional<String> superseded(Outcome outcome, Facts facts, ReleasePolicy releases) {
    Optional<String> owed = facts.memory().owed();
    Optional<Release> now = release(outcome);
    if (owed.isEmpty() || now.isEmpty() || facts.memory().owes(now.get().digest())) {
      return Optional.empty();
    }
    boolean inFlight =
        facts
            .inFlightBeside("")
            .flatMap(deployment -> Description.parse(deployment.description()))
            .filter(said -> facts.memory().owes(said.digest()))
            .isPresent();
    if (inFlight || facts.runningDigests().stream().anyMatch(facts.memory()::owes)) {
      return Optional.empty();
    }
    List<Release> newestFirst = releases.newestFirst(facts.images().pushed());
    for (Release release : newestFirst) {
      if (facts.memory().owes(release.digest())) {
        // Newer than what goes now: it still waits.
        return Optional.empty();
      }
      if (release.digest().equals(now.get().digest())) {
        break;
      }
    }
    return newestFirst.stream()
        .filter(release -> facts.memory().owes(release.digest()))
        .map(Release::tag)
        .findFirst()
        .or(() -> owed);
  }

  /** The release that an outcome is about. */
  static Optional<Release> release(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Started started ->
          started.intent() == Intent.WAY_BACK ? Optional.empty() : Optional.of(started.release());
      case Outcome.Stayed(Reason reason) -> release(reason);
      case Outcome.Failed(Release release, _) -> Optional.of(release);
      case Outcome.Stopped _,
          Outcome.WentOn _,
          Outcome.Accepted _,
          Outcome.FreezeChanged _,
          Outcome.EndedFirst _,
          Outcome.AccessDenied _ ->
          Optional.empty();
    };
  }

  private static Optional<Release> release(Reason reason) {
    return switch (reason) {
      case Reason.UpToDate(Release release) -> Optional.of(release);
      case Reason.InFlight held -> Optional.of(held.release());
      case Reason.Frozen frozen -> Optional.of(frozen.release());
      case Reason.Waiting waiting -> Optional.of(waiting.release());
      case Reason.Refused refused -> Optional.of(refused.release());
      case Reason.AlreadyTried tried -> Optional.of(tried.release());
      case Reason.Older older -> Optional.of(older.release());
      // The next tick says more.
      case Reason.UnderWay _,
          Reason.LeftToATick _,
          Reason.Overtaken _,
          Reason.NoRelease _,
          Reason.NoRepository _,
          Reason.NoPrimary _,
          Reason.NoService _,
          Reason.NotKept _,
          Reason.NoAnswer _,
          Reason.AwaitsGo _,
          Reason.NothingAwaitsGo _,
          Reason.NoGoNow _,
          Reason.NotAccepted _,
          Reason.FrozenAlready _,
          Reason.NothingToThaw _,
          Reason.NoWayBack _,
          Reason.GoingBack _,
          Reason.RunningImageGone _ ->
          Optional.empty();
    };
  }

  /** Whether nothing but this outcome could be read. */
  static boolean isBlind(Outcome outcome) {
    return switch (outcome) {
      case Outcome.AccessDenied _,
          Outcome.Stayed(Reason.NoRepository _),
          Outcome.Stayed(Reason.NoService _),
          Outcome.Stayed(Reason.NotKept _),
          Outcome.Stayed(Reason.NoAnswer _) ->
          true;
      case Outcome.Stayed _,
          Outcome.Started _,
          Outcome.Failed _,
          Outcome.Stopped _,
          Outcome.WentOn _,
          Outcome.Accepted _,
          Outcome.FreezeChanged _,
          Outcome.EndedFirst _ ->
          false;
    };
  }
}
