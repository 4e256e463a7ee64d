package tidegate.gate.act;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.core.event.Incoming.HookCall;
import tidegate.core.memory.Refusal;
import tidegate.core.memory.RefusedChecks;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Verdict;
import tidegate.gate.decide.Examination;
import tidegate.gate.decide.Limited;
import tidegate.gate.observe.Budget;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.GatePhrases;
import tidegate.gate.observe.Hook;
import tidegate.gate.tell.Journal;

/**
 * Answers CodeDeploy, always: it starts from refused, keeps time to report, and reports whatever
 * happens. A hook that is called twice is examined and answered twice; CodeDeploy keeps the first.
 */
public final class Gatekeeper {

  /** Kept back of Lambda's time to remember a refusal and to get the answer through. */
  public static final Duration RESERVE = Duration.ofSeconds(30);

  /** The part of the reserve that remembering may take, so that the answer has the rest. */
  private static final Duration REMEMBERING = Duration.ofSeconds(4);

  private final Hook hook;
  private final Examination examination;
  private final Function<String, Candidate> rollouts;
  private final Deployments deployments;
  private final EcsService service;
  private final Journal journal;

  public Gatekeeper(
      Hook hook,
      Examination examination,
      Function<String, Candidate> rollouts,
      Deployments deployments,
      EcsService service,
      Journal journal) {
    this.hook = hook;
    this.examination = examination;
    this.rollouts = rollouts;
    this.deployments = deployments;
    this.service = service;
    this.journal = journal;
  }

  /**
   * Examines the rollout and answers its hook.
   *
   * @throws RuntimeException only where the answer did not get through, so that Lambda tries again
   */
  public void answer(HookCall call, Budget budget) {
    boolean passes = false;
    try {
      passes = verdict(call.deploymentId(), budget).passes();
    } catch (Throwable thrown) {
      journal.trouble("refusing the release: the gate itself failed", thrown);
    } finally {
      deployments.answer(call.deploymentId(), call.executionId(), passes);
    }
  }

  private Verdict verdict(String id, Budget budget) throws InterruptedException {
    Verdict verdict = examination.run(rollouts.apply(id), budget.keeping(RESERVE));
    journal.write(id, verdict, budget);
    if (!verdict.passes()) {
      remember(id, verdict);
    }
    return verdict;
  }

  /** For verify, which tells it; a refusal that cannot be remembered is a refusal still. */
  private void remember(String id, Verdict verdict) throws InterruptedException {
    Finding reason =
        verdict.reason().orElseGet(() -> GatePhrases.lookedAtNothing("gate", hook.event()));
    Map<String, String> tags = new LinkedHashMap<>(RefusedChecks.of(verdict).tags(id));
    tags.putAll(Refusal.of(id, hook.event(), reason).tags());
    try {
      Limited.run(
          REMEMBERING,
          () -> {
            service.remember(tags);
            return List.of();
          });
    } catch (TimeoutException | ExecutionException thrown) {
      journal.trouble("the refusal could not be remembered on the service", thrown);
    }
  }
}
