package tidegate.rollout;

import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.FreezeChange;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.preflight.Result;

/** What programs find in a reply: one declared name for each kind, which no refactoring changes. */
final class ReplyNames {

  private ReplyNames() {}

  static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stayed(Reason reason) -> name(reason);
      case Outcome.Started _ -> "started";
      case Outcome.Stopped _ -> "stopped";
      case Outcome.WentOn _ -> "went-on";
      case Outcome.Accepted _ -> "accepted";
      case Outcome.FreezeChanged(FreezeChange.Frozen _) -> "frozen-by-hand";
      case Outcome.FreezeChanged(FreezeChange.Thawed _) -> "thawed";
      case Outcome.EndedFirst _ -> "ended-first";
      case Outcome.Failed _ -> "failed";
      case Outcome.AccessDenied _ -> "access-denied";
    };
  }

  static String name(Plan plan) {
    return switch (plan) {
      case Plan.Stay(Reason reason) -> name(reason);
      case Plan.Start _ -> "start";
      case Plan.Stop _ -> "stop";
      case Plan.GiveGo _ -> "give-go";
      case Plan.Accept _ -> "accept";
      case Plan.ChangeFreeze(FreezeChange.Frozen _) -> "freeze";
      case Plan.ChangeFreeze(FreezeChange.Thawed _) -> "thaw";
    };
  }

  private static String name(Reason reason) {
    return switch (reason) {
      case Reason.NoRelease _ -> "no-release";
      case Reason.NoRepository _ -> "no-repository";
      case Reason.NoPrimary _ -> "no-primary";
      case Reason.NoService _ -> "no-service";
      case Reason.NotKept _ -> "not-kept";
      case Reason.Older _ -> "older";
      case Reason.NoAnswer _ -> "no-answer";
      case Reason.AwaitsGo _ -> "awaits-go";
      case Reason.NothingAwaitsGo _ -> "nothing-awaits-go";
      case Reason.NoGoNow _ -> "no-go-now";
      case Reason.NotAccepted _ -> "not-accepted";
      case Reason.FrozenAlready _ -> "frozen-already";
      case Reason.NothingToThaw _ -> "nothing-to-thaw";
      case Reason.UpToDate _ -> "up-to-date";
      case Reason.UnderWay _ -> "under-way";
      case Reason.AlreadyTried _ -> "already-tried";
      case Reason.InFlight _ -> "in-flight";
      case Reason.Overtaken _ -> "overtaken";
      case Reason.Frozen _ -> "frozen";
      case Reason.LeftToATick _ -> "left-to-a-tick";
      case Reason.Waiting _ -> "waiting";
      case Reason.Refused _ -> "refused";
      case Reason.NoWayBack _ -> "no-way-back";
      case Reason.GoingBack _ -> "going-back";
      case Reason.RunningImageGone _ -> "running-image-gone";
    };
  }

  static String name(Result result) {
    return switch (result) {
      case Result.Passed _ -> "passed";
      case Result.Skipped _ -> "skipped";
      case Result.Waits _ -> "waits";
      case Result.Faulty _ -> "faulty";
    };
  }
}
