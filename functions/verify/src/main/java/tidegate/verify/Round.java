package tidegate.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.core.log.JsonLog;
import tidegate.core.memory.Refusal;

/**
 * One round: hooks that nobody answers, production, outcomes to tell. It reads what is there now,
 * so that events may be lost, doubled or late.
 */
final class Round {

  private final EcsService service;
  private final Deployments deployments;
  private final Production production;
  private final Guard guard;
  private final Herald herald;
  private final JsonLog log;

  Round(
      EcsService service,
      Deployments deployments,
      Production production,
      Guard guard,
      Herald herald,
      JsonLog log) {
    this.service = service;
    this.deployments = deployments;
    this.production = production;
    this.guard = guard;
    this.herald = herald;
    this.log = log;
  }

  /**
   * Goes one round.
   *
   * @throws RuntimeException where a part of it failed, after the other parts were done
   */
  void at(Instant now) {
    ServiceState state = service.describe();
    Memory memory = Memory.read(state.tags());
    List<Deployment> recent = deployments.since(Endings.since(memory, now));
    Optional<Deployment> inFlight =
        recent.stream().filter(one -> one.status().inFlight() && !one.isRollback()).findFirst();
    var failures = new ArrayList<RuntimeException>();
    attempt("the watch over hooks", failures, () -> inFlight.ifPresent(one -> watch(one, now)));
    // Whoever could not look has seen no fault, and tells outcomes without one.
    var faults = new ArrayList<Fault>();
    attempt(
        "the look at production",
        failures,
        () -> {
          faults.addAll(production.look().faults());
          guard.act(state, memory, inFlight, faults, now);
        });
    attempt(
        "the telling of outcomes",
        failures,
        () ->
            herald.tell(
                Endings.untold(recent, memory, state.tags(), now, deployments::get), faults));
    if (!failures.isEmpty()) {
      RuntimeException first = failures.getFirst();
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private void watch(Deployment rollout, Instant now) {
    Optional<Refusal> overdue =
        Watchdog.overdue(rollout.id(), deployments.lifecycle(rollout.id()), now);
    if (overdue.isPresent()) {
      log.warn(
          "stopping a rollout: " + overdue.get().where() + ": " + overdue.get().what(),
          Map.of("deployment", rollout.id()));
      service.remember(overdue.get().tags());
      deployments.stopAndRollBack(rollout.id());
    }
  }

  private void attempt(String what, List<RuntimeException> failures, Runnable part) {
    try {
      part.run();
    } catch (RuntimeException thrown) {
      log.error(what + " failed", thrown);
      failures.add(thrown);
    }
  }
}
