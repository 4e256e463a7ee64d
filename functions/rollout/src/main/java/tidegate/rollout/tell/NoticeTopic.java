package tidegate.rollout.tell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.cloud.Denied;
import tidegate.core.deployment.Deployment;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.release.Release;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Result;

/**
 * Whether and how an outcome is told.
 *
 * @param about what the reason is about, usually the release's digest
 * @param reason told once each; empty where it is told every time
 */
record NoticeTopic(Urgency urgency, String about, String reason) {

  /** Empty where nothing changed and nobody waits for anything new. */
  static Optional<NoticeTopic> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Started _,
          Outcome.Stopped _,
          Outcome.WentOn _,
          Outcome.Accepted _,
          Outcome.FreezeChanged _ ->
          Optional.of(new NoticeTopic(Urgency.NEWS, "", ""));
      case Outcome.Stayed(Reason reason) -> of(reason);
      case Outcome.AccessDenied(Denied denied) -> once(Urgency.WARNING, "denied", denied.action());
      case Outcome.Failed(Release release, String why) ->
          once(Urgency.WARNING, release.digest(), "failed/" + Integer.toHexString(why.hashCode()));
      case Outcome.EndedFirst _ -> Optional.empty();
    };
  }

  private static Optional<NoticeTopic> of(Reason reason) {
    return switch (reason) {
      case Reason.InFlight held ->
          once(Urgency.NEWS, held.release().digest(), "in-flight/" + held.deployment().id());
      case Reason.Frozen frozen ->
          once(Urgency.NEWS, frozen.release().digest(), "freeze/" + frozen.freeze().until());
      case Reason.Waiting waiting ->
          once(Urgency.NEWS, waiting.release().digest(), "waits/" + ids(waiting.waits()));
      case Reason.Refused refused ->
          once(
              Urgency.WARNING,
              refused.release().digest(),
              "refused/" + fingerprint(refused.checked()));
      case Reason.AwaitsGo(Deployment deployment, _) ->
          once(Urgency.WARNING, deployment.id(), "awaits-go");
      case Reason.RunningImageGone(String digest) -> once(Urgency.WARNING, digest, "gone");
      case Reason.NoRepository(String repository, String registry) ->
          once(Urgency.WARNING, "repository", registry + "/" + repository);
      case Reason.NoPrimary _ -> once(Urgency.WARNING, "service", "no-primary");
      case Reason.Older(Release release, _, _) -> once(Urgency.NEWS, release.digest(), "older");
      case Reason.NoAnswer(String why) ->
          once(Urgency.WARNING, "service", "no-answer/" + Integer.toHexString(why.hashCode()));
      // The peaks function tells it, and whoever ordered something is answered.
      case Reason.NoService _, Reason.NotKept _ -> Optional.empty();
      case Reason.NoRelease _,
          Reason.UpToDate _,
          Reason.UnderWay _,
          Reason.AlreadyTried _,
          Reason.LeftToATick _,
          Reason.Overtaken _,
          Reason.GoingBack _,
          Reason.NothingAwaitsGo _,
          Reason.NoGoNow _,
          Reason.NotAccepted _,
          Reason.FrozenAlready _,
          Reason.NothingToThaw _,
          Reason.NoWayBack _ ->
          Optional.empty();
    };
  }

  private static Optional<NoticeTopic> once(Urgency urgency, String about, String reason) {
    // A tag's value takes few signs.
    return Optional.of(
        new NoticeTopic(urgency, about, reason.replaceAll("[^A-Za-z0-9_.:/=+@-]", "-")));
  }

  private static String ids(List<Checked> rows) {
    return rows.stream().map(Checked::check).collect(Collectors.joining("+"));
  }

  /** Changes when a fault is mended or a new one appears. */
  private static String fingerprint(List<Checked> rows) {
    int hash =
        Objects.hash(
            rows.stream()
                .filter(row -> row.result() instanceof Result.Faulty)
                .toArray(Object[]::new));
    return Integer.toHexString(hash);
  }
}
