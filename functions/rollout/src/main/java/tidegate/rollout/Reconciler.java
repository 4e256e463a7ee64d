package tidegate.rollout;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.Denied;
import tidegate.cloud.ecr.RepositoryMissingException;
import tidegate.rollout.act.Executor;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.act.RevisionCleanup;
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
import tidegate.rollout.observe.Retags;
import tidegate.rollout.tell.Teller;

/** Observes, decides, acts and tells, in that order and once. Thread-safe. */
final class Reconciler {

  private final Decider decider;
  private final WayBackDecider wayBack;
  private final GoDecider go;
  private final AcceptDecider accepts;
  private final Executor executor;
  private final Teller teller;
  private final Retags retags;
  private final RevisionCleanup revisions = new RevisionCleanup();

  Reconciler(Settings settings) {
    var starts = new StartPlanner(settings.preflight());
    this.decider = new Decider(settings, starts);
    this.wayBack = new WayBackDecider(starts);
    this.go = new GoDecider(settings);
    this.accepts = new AcceptDecider(settings);
    this.executor = new Executor(settings.hooks());
    this.teller = new Teller(settings);
    this.retags = new Retags(settings.releases());
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
    Outcome outcome =
        reconcile(
            () -> {
              retags.look(facts, aws);
              return decider.decide(facts, request);
            },
            facts,
            aws);
    tidy(facts, aws);
    return outcome;
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

  /** What may fail without harm: it is done at the next tick. */
  private void tidy(Facts facts, Aws aws) {
    try {
      revisions.run(facts, aws);
      Map<String, String> left = facts.takeToRemember();
      if (!left.isEmpty()) {
        aws.service().remember(left);
      }
    } catch (AwsServiceException _) {
      // Nobody misses it until then.
    }
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
