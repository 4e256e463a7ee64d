package tidegate.rollout.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.calendar.Freeze;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Intent;
import tidegate.core.policy.Moment;
import tidegate.core.policy.RuleBook;
import tidegate.rollout.Settings;
import tidegate.rollout.observe.Facts;

/**
 * Decides about deployments that wait for a person's go: a group whose {@code
 * deploymentReadyOption} is {@code STOP_DEPLOYMENT} has CodeDeploy wait in status Ready, and stop
 * what nobody continued in time. Thread-safe.
 */
public final class GoDecider {
  private final Settings settings;

  public GoDecider(Settings settings) {
    this.settings = settings;
  }

  /** Whether the deployment in flight waits, at a tick that may be five minutes late to see it. */
  static Optional<Reason> awaits(Facts facts, Instant now) {
    Optional<Duration> wait = facts.group().manualGo();
    return waiting(facts)
        .filter(_ -> wait.isPresent())
        .map(deployment -> new Reason.AwaitsGo(deployment, now.plus(wait.orElseThrow())));
  }

  /** A person's order to let it go on. The hour may be another than when green was looked at. */
  public Plan decide(Facts facts, Request request) {
    Optional<Deployment> waiting = waiting(facts);
    if (waiting.isEmpty()) {
      return new Plan.Stay(new Reason.NothingAwaitsGo());
    }
    Deployment deployment = waiting.get();
    Optional<Freeze> freeze =
        passes(deployment, Moment.FREEZE_AT_SHIFT)
            ? Optional.empty()
            : Decider.freezes(settings, facts).atShift(request.now());
    List<String> red = passes(deployment, Moment.RED_ALARM) ? List.of() : facts.alarms().red();
    return freeze.isEmpty() && red.isEmpty()
        ? new Plan.GiveGo(deployment)
        : new Plan.Stay(new Reason.NoGoNow(deployment, freeze, red));
  }

  private static Optional<Deployment> waiting(Facts facts) {
    return facts
        .inFlight()
        .filter(deployment -> deployment.status() == Deployment.Status.READY)
        .filter(deployment -> !deployment.shifted());
  }

  private static boolean passes(Deployment deployment, Moment moment) {
    Intent intent = deployment.intent();
    return RuleBook.rule(intent, moment).passes();
  }
}
