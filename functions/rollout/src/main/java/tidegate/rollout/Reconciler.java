package tidegate.rollout;

import java.util.function.Supplier;
import tidegate.cloud.Denied;
import tidegate.cloud.ecr.RepositoryMissingException;
import tidegate.rollout.act.Executor;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.AcceptDecider;
import tidegate.rollout.decide.Decider;
import tidegate.rollout.decide.GoDecider;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.decide.StartPlanner;
import tidegate.rollout.decide.WayBackDecider;
import tidegate.rollout.decide.Word;
import tidegate.rollout.observe.Aws;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.tell.Teller;

/** Observes, decides, acts and tells, in that order and once. Thread-safe. */
final class Reconciler {

  private final Decider decider;
  private final WayBackDecider wayBack;
  private final GoDecider go;
  private final AcceptDecider accepts;
  private final Executor executor;
  private final Teller teller;

  Reconciler(Settings settings) {
    var starts = new StartPlanner(settings.preflight());
    this.decider = new Decider(settings, starts);
    this.wayBack = new WayBackDecider(starts);
    this.go = new GoDecider(settings);
    this.accepts = new AcceptDecider(settings);
    this.executor = new Executor(settings.hooks());
    this.teller = new Teller(settings);
  }

  Decider decider() {
    return decider;
  }

  /** What any trigger does. */
  Outcome run(Aws aws, Request request) {
    return run(new Facts(aws, request.now(), request.clock()), aws, request);
  }

  /** The same from facts of which some are known. */
  Outcome run(Facts facts, Aws aws, Request request) {
    return reconcile(() -> decider.decide(facts, request), facts, aws);
  }

  /** Undoes what is in flight; else deploys the release before the one that serves. */
  Outcome rollBack(Aws aws, Request request) {
    var facts = new Facts(aws, request.now(), request.clock());
    return reconcile(() -> wayBack.decide(facts, request), facts, aws);
  }

  /** Gives the go that a deployment waits for. */
  Outcome giveGo(Aws aws, Request request) {
    var facts = new Facts(aws, request.now(), request.clock());
    return reconcile(() -> go.decide(facts, request), facts, aws);
  }

  /** Lets the newest release pass a check that refused it. */
  Outcome accept(Aws aws, Request request, Word word) {
    var facts = new Facts(aws, request.now(), request.clock());
    return reconcile(() -> accepts.decide(facts, request, word), facts, aws);
  }

  private Outcome reconcile(Supplier<Plan> plan, Facts facts, Aws aws) {
    Outcome outcome = unlessRefused(() -> executor.execute(plan.get(), facts, aws));
    teller.tell(outcome, facts, aws);
    return outcome;
  }

  private static Outcome unlessRefused(Supplier<Outcome> step) {
    try {
      return step.get();
    } catch (RepositoryMissingException missing) {
      return new Outcome.Stayed(new Reason.NoRepository(missing.repository(), missing.registry()));
    } catch (RuntimeException failed) {
      return Denied.of(failed).map(Outcome.AccessDenied::new).orElseThrow(() -> failed);
    }
  }
}
