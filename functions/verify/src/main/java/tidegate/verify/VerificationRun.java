package tidegate.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceGoneException;
import tidegate.cloud.ecs.ServiceState;
import tidegate.core.deployment.Deployment;
import tidegate.core.log.JsonLog;
import tidegate.core.memory.Refusal;
import tidegate.core.policy.InFlight;
import tidegate.verify.act.RollbackController;
import tidegate.verify.decide.Endings;
import tidegate.verify.decide.Watchdog;
import tidegate.verify.memory.Memory;
import tidegate.verify.memory.TagMemory;
import tidegate.verify.observe.Fault;
import tidegate.verify.observe.Flight;
import tidegate.verify.observe.Production;
import tidegate.verify.tell.OutcomeNotifier;

/**
 * One run: hooks that nobody answers, production, outcomes to tell. It reads what is there now, so
 * that events may be lost, doubled or late.
 */
final class VerificationRun {

  private final EcsService service;
  private final TagMemory tagMemory;
  private final Deployments deployments;
  private final Production production;
  private final RollbackController rollbacks;
  private final OutcomeNotifier outcomes;
  private final JsonLog log;

  VerificationRun(
      EcsService service,
      TagMemory tagMemory,
      Deployments deployments,
      Production production,
      RollbackController rollbacks,
      OutcomeNotifier outcomes,
      JsonLog log) {
    this.service = service;
    this.tagMemory = tagMemory;
    this.deployments = deployments;
    this.production = production;
    this.rollbacks = rollbacks;
    this.outcomes = outcomes;
    this.log = log;
  }

  /**
   * Runs once, which may take minutes.
   *
   * @throws RuntimeException where a part of it failed, after the other parts were done
   */
  void run(Instant now) {
    ServiceState state;
    try {
      state = service.describe();
    } catch (ServiceGoneException gone) {
      // The peaks function tells it; there is nothing that could be rolled back.
      log.warn("not looking at production: " + gone.getMessage(), Map.of());
      return;
    }
    run(state, now);
  }

  private void run(ServiceState state, Instant now) {
    Map<String, String> tags = tagMemory.read(state);
    Memory memory = Memory.read(tags, now);
    List<Deployment> recent = deployments.since(Endings.since(memory, now));
    Optional<Flight> inFlight =
        InFlight.bringing(recent).map(one -> new Flight(one, deployments.lifecycle(one.id())));
    var parts = new Parts(log);
    parts.attempt("the watch over hooks", () -> inFlight.ifPresent(one -> watch(one, now)));
    // Whoever could not look has seen no fault, and tells outcomes without one.
    var faults = new ArrayList<Fault>();
    var goesBack = new ArrayList<Flight>();
    parts.attempt(
        "the look at production",
        () -> {
          faults.addAll(production.look().faults());
          if (rollbacks.act(state, memory, inFlight, faults, now)) {
            inFlight.ifPresent(goesBack::add);
          }
        });
    parts.attempt(
        "the telling of what serves",
        () ->
            inFlight
                .filter(one -> !goesBack.contains(one))
                .ifPresent(one -> outcomes.tellServing(one, memory, tags, now)));
    parts.attempt(
        "the telling of outcomes",
        () ->
            outcomes.tell(
                Endings.untold(recent, memory, tags, now, deployments::get), tags, faults, now));
    parts.end();
  }

  private void watch(Flight flight, Instant now) {
    Optional<Refusal> overdue = Watchdog.overdue(flight.rollout(), flight.events(), now);
    if (overdue.isPresent()) {
      log.warn(
          "stopping a rollout: " + overdue.get().where() + ": " + overdue.get().what(),
          Map.of("deployment", flight.rollout().id()));
      tagMemory.remember(overdue.get().stopTags());
      deployments.stopAndRollBack(flight.rollout().id());
    }
  }

  /** Parts of a run, of which none keeps the others from being done. */
  private static final class Parts {
    private final JsonLog log;
    private final List<RuntimeException> failures = new ArrayList<>();

    Parts(JsonLog log) {
      this.log = log;
    }

    void attempt(String what, Runnable part) {
      try {
        part.run();
      } catch (RuntimeException thrown) {
        log.error(what + " failed", thrown);
        failures.add(thrown);
      }
    }

    void end() {
      if (!failures.isEmpty()) {
        RuntimeException first = failures.getFirst();
        failures.stream().skip(1).forEach(first::addSuppressed);
        throw first;
      }
    }
  }
}
