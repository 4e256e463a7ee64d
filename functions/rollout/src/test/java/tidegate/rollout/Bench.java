package tidegate.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import tidegate.core.notice.Notice;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.observe.Facts;

/** A healthy site and the decision made on it, with release-2 pushed a minute ago. */
final class Bench {
  static final Instant NOW = FakeSite.PUSHED.plusSeconds(60);

  /** Forty minutes before the peak of the 25th. */
  static final Instant IN_FREEZE = Instant.parse("2026-11-24T14:20:00Z");

  final FakeSite site = new FakeSite();
  final Reconciler reconciler = new Reconciler(Given.settings());

  Outcome run(Instant now) {
    return run(now, Duration.ZERO);
  }

  static Request tick(Instant now) {
    return new Request("schedule", now);
  }

  Outcome run(Instant now, Duration late) {
    return reconciler.run(site.aws(), new Request("schedule", now, late, now));
  }

  Outcome rollBack() {
    return rollBack(NOW);
  }

  Outcome rollBack(Instant now) {
    return order(new Request("operator", now), reconciler::wayBack);
  }

  Outcome giveGo(Instant now) {
    return order(new Request("operator", now), reconciler::go);
  }

  private Outcome order(Request request, BiFunction<Facts, Request, Plan> decider) {
    return reconciler.carryOut(site.aws(), request, facts -> decider.apply(facts, request));
  }

  /** Why nothing was changed. */
  Reason stays(Instant now) {
    return reason(run(now));
  }

  static Reason reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stayed(Reason reason) -> reason;
      case Outcome.Started _,
          Outcome.Stopped _,
          Outcome.WentOn _,
          Outcome.Accepted _,
          Outcome.FreezeChanged _,
          Outcome.EndedFirst _,
          Outcome.Failed _,
          Outcome.AccessDenied _ ->
          throw new AssertionError(outcome);
    };
  }

  List<String> subjects() {
    return site.told.stream().map(Notice::subject).toList();
  }
}
