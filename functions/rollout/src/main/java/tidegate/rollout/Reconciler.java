package tidegate.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import tidegate.cloud.Denied;
import tidegate.rollout.act.Executor;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Decider;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.tell.Teller;

/** Observes, decides, acts and tells, in that order and once. Thread-safe. */
final class Reconciler {

  private final Decider decider;
  private final Executor executor;
  private final Teller teller;

  Reconciler(Settings settings) {
    this.decider = new Decider(settings);
    this.executor = new Executor(decider, settings.hooks());
    this.teller = new Teller(settings);
  }

  Decider decider() {
    return decider;
  }

  /**
   * What any trigger does.
   *
   * @param late how much later than {@code now} it may really be; zero for a tick
   */
  Outcome run(Aws aws, Instant now, Duration late) {
    var facts = new Facts(aws);
    return reconcile(() -> decider.decide(facts, now, late), facts, aws, now);
  }

  /** Undoes what is in flight; else deploys the release before the one that serves. */
  Outcome rollBack(Aws aws, Instant now) {
    var facts = new Facts(aws);
    return reconcile(() -> decider.wayBack(facts, now), facts, aws, now);
  }

  private Outcome reconcile(Supplier<Plan> plan, Facts facts, Aws aws, Instant now) {
    Outcome outcome = unlessDenied(() -> executor.execute(plan.get(), facts, aws));
    teller.tell(outcome, facts, aws, now);
    return outcome;
  }

  private static Outcome unlessDenied(Supplier<Outcome> step) {
    try {
      return step.get();
    } catch (RuntimeException failed) {
      return Denied.of(failed).map(Outcome.AccessDenied::new).orElseThrow(() -> failed);
    }
  }
}
