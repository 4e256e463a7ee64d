package tidegate.rollout;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import tidegate.cloud.Denied;
import tidegate.cloud.Refused;
import tidegate.cloud.ecr.RepositoryMissingException;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.rollout.act.Executor;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.act.RevisionCleanup;
import tidegate.rollout.decide.AcceptDecider;
import tidegate.rollout.decide.AcceptedWord;
import tidegate.rollout.decide.Decider;
import tidegate.rollout.decide.FreezeDecider;
import tidegate.rollout.decide.FreezeOrder;
import tidegate.rollout.decide.GoDecider;
import tidegate.rollout.decide.Plan;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;
import tidegate.rollout.decide.StartPlanner;
import tidegate.rollout.decide.WayBackDecider;
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
  private final FreezeDecider freezes;
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
    this.freezes = new FreezeDecider(settings);
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

  /** Tries again what was tried, unless that cannot be remembered. */
  Outcome retry(Aws aws, Request request) {
    Optional<Outcome> refused =
        Optional.ofNullable(
            unlessRefused(() -> Executor.keepRetry(request.clock(), aws).orElse(null)));
    return refused.orElseGet(() -> run(aws, request));
  }

  /** Undoes what is in flight; else deploys the release before the one that serves. */
  Plan wayBack(Facts facts, Request request) {
    return wayBack.decide(facts, request);
  }

  /** Gives the go that a deployment waits for. */
  Plan go(Facts facts, Request request) {
    return go.decide(facts, request);
  }

  /** Lets the newest release pass a check that refused it. */
  Plan accepting(Facts facts, Request request, AcceptedWord word) {
    return accepts.decide(facts, request, word);
  }

  /** Lets no release start or shift until an hour. */
  Plan freezing(Facts facts, FreezeOrder order) {
    return freezes.freeze(facts, order);
  }

  /** Ends a person's freeze. */
  Plan thawing(Facts facts, String by) {
    return freezes.thaw(facts, by);
  }

  /** Does what a person orders, and tells it. */
  Outcome carryOut(Aws aws, Request request, Function<Facts, Plan> decider) {
    var facts = new Facts(aws, request.now(), request.clock());
    return reconcile(() -> decider.apply(facts), facts, aws);
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
    } catch (AwsServiceException | ServiceGoneException refused) {
      // Nobody misses it until then.
    }
  }

  private static Outcome unlessRefused(Supplier<Outcome> step) {
    try {
      return step.get();
    } catch (ServiceGoneException gone) {
      return new Outcome.Stayed(new Reason.NoService(gone));
    } catch (RepositoryMissingException missing) {
      return new Outcome.Stayed(new Reason.NoRepository(missing.repository(), missing.registry()));
    } catch (RuntimeException failed) {
      return Denied.of(failed)
          .<Outcome>map(Outcome.AccessDenied::new)
          .or(() -> Refused.why(failed).map(Reconciler::noAnswer))
          .orElseThrow(() -> failed);
    }
  }

  /** AWS's sentence says it all; its code is for programs. */
  private static Outcome noAnswer(String why) {
    return new Outcome.Stayed(new Reason.NoAnswer(why.replaceFirst("^\\w+: ", "")));
  }
}
