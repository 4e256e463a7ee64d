package tidegate.rollout.tell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.memory.HandFreeze;
import tidegate.core.notice.NoticeFacts;
import tidegate.core.release.Release;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Checked;
import tidegate.rollout.preflight.Result;

/** What an outcome's notice is about, for programs. */
final class OutcomeFacts {

  /** Of what is never told alone. */
  private static final String UNCHANGED = "unchanged";

  private OutcomeFacts() {}

  static NoticeFacts of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stayed(Reason reason) -> of(reason);
      case Outcome.Started started ->
          release("started", started.release())
              .with(NoticeFacts.DEPLOYMENT, started.deploymentId())
              .with("intent", started.intent().word());
      case Outcome.Failed(Release release, String why) ->
          release("failed", release).with("error", why);
      case Outcome.Stopped(Deployment deployment) -> deployment("stopped", deployment);
      case Outcome.WentOn(Deployment deployment) -> deployment("went-on", deployment);
      case Outcome.Accepted accepted ->
          release("accepted", accepted.release())
              .until(accepted.acceptance().until())
              .with("check", accepted.acceptance().check());
      case Outcome.FreezeChanged(FreezeChange change) -> of(change);
      case Outcome.EndedFirst(Deployment deployment) -> deployment("ended-first", deployment);
      case Outcome.AccessDenied denied ->
          NoticeFacts.of("access-denied").with("action", denied.denied().action());
    };
  }

  private static NoticeFacts of(FreezeChange change) {
    return switch (change) {
      case FreezeChange.Frozen(HandFreeze freeze, _, Optional<Deployment> stopped) ->
          NoticeFacts.of("frozen-by-hand")
              .until(freeze.until())
              .with("who", freeze.who())
              .with("why", freeze.why())
              .with(NoticeFacts.DEPLOYMENT, stopped.map(Deployment::id).orElse(""));
      case FreezeChange.Thawed(HandFreeze ended, HandFreeze before) ->
          NoticeFacts.of("thawed")
              .with("who", ended.who())
              .with("frozenBy", before.who())
              .with("why", before.why());
    };
  }

  private static NoticeFacts of(Reason reason) {
    return switch (reason) {
      case Reason.InFlight held ->
          release("in-flight", held.release()).with(NoticeFacts.DEPLOYMENT, held.deployment().id());
      case Reason.Frozen frozen ->
          release("frozen", frozen.release())
              .until(frozen.freeze().until())
              .with("peak", frozen.peak().map(Window::why).orElse(frozen.freeze().why()));
      case Reason.Waiting waiting ->
          release("waiting", waiting.release()).with("checks", ids(waiting.waits()));
      case Reason.Refused refused ->
          release("refused", refused.release()).with("checks", ids(faults(refused)));
      case Reason.AwaitsGo awaits ->
          deployment("awaits-go", awaits.deployment())
              .until(awaits.until())
              .command(GoPhrases.goOn(awaits.deployment()));
      case Reason.RunningImageGone(String digest) ->
          NoticeFacts.of("running-image-gone").with("digest", digest);
      case Reason.NoRepository(String repository, String registry) ->
          NoticeFacts.of("no-repository").with("repository", repository).with("registry", registry);
      case Reason.NoPrimary none ->
          NoticeFacts.of("no-primary").with("controller", none.controller());
      case Reason.Older older -> release("older", older.release()).with("running", older.running());
      case Reason.NoAnswer(String why) -> NoticeFacts.of("no-answer").with("why", why);
      case Reason.NoService _,
          Reason.NotKept _,
          Reason.NoRelease _,
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
          NoticeFacts.of(UNCHANGED);
    };
  }

  private static NoticeFacts release(String kind, Release release) {
    return NoticeFacts.of(kind).with("release", release.tag()).with("digest", release.digest());
  }

  private static NoticeFacts deployment(String kind, Deployment deployment) {
    Optional<Description> known = Description.parse(deployment.description());
    return NoticeFacts.of(kind)
        .with("release", known.map(Description::tag).orElse(""))
        .with("digest", known.map(Description::digest).orElse(""))
        .with(NoticeFacts.DEPLOYMENT, deployment.id());
  }

  private static List<Checked> faults(Reason.Refused refused) {
    return refused.checked().stream().filter(row -> row.result() instanceof Result.Faulty).toList();
  }

  private static String ids(List<Checked> rows) {
    return rows.stream().map(Checked::check).collect(Collectors.joining(" "));
  }
}
