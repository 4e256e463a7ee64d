package tidegate.verify.act;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.sns.Notices;
import tidegate.core.deployment.Deployment;
import tidegate.core.log.JsonLog;
import tidegate.core.memory.Refusal;
import tidegate.verify.decide.FaultPolicy;
import tidegate.verify.decide.FaultPolicy.Decision;
import tidegate.verify.decide.FaultPolicy.Shift;
import tidegate.verify.decide.News;
import tidegate.verify.memory.Memory;
import tidegate.verify.memory.TagMemory;
import tidegate.verify.observe.Fault;
import tidegate.verify.observe.Flight;
import tidegate.verify.tell.VerifyPhrases;

/** Does what the policy decided, and remembers it. */
public final class RollbackController {

  private final TagMemory tags;
  private final Deployments deployments;
  private final Notices notices;
  private final VerifyPhrases phrases;
  private final JsonLog log;

  public RollbackController(
      TagMemory tags,
      Deployments deployments,
      Notices notices,
      VerifyPhrases phrases,
      JsonLog log) {
    this.tags = tags;
    this.deployments = deployments;
    this.notices = notices;
    this.phrases = phrases;
    this.log = log;
  }

  /** Whether it goes back. */
  public boolean act(
      ServiceState state,
      Memory memory,
      Optional<Flight> inFlight,
      List<Fault> faults,
      Instant now) {
    for (Fault fault : faults) {
      log.warn(fault.key() + ": " + fault.finding().what(), Map.of("at", now));
    }
    Optional<Shift> shift = inFlight.flatMap(one -> shift(one, state, memory));
    return switch (FaultPolicy.decide(faults, memory.broken(), shift)) {
      case Decision.Known _ -> {
        log.info("production is broken as was told", Map.of("at", now));
        yield false;
      }
      case Decision.Well _ -> {
        rememberWell(state, memory);
        yield false;
      }
      case Decision.Recovered(Memory.Broken before) -> {
        tell(new News.WellAgain(before.since(), now, before.keys()));
        tags.remember(Memory.FAULT, Memory.noneBroken());
        rememberWell(state, memory);
        yield false;
      }
      case Decision.GoBack(Deployment rollout, List<Fault> causes) ->
          goBack(rollout, causes, memory, now);
      case Decision.Tell(List<Fault> broken, News.NoWayBack why) -> {
        tell(new News.Broken(broken, why));
        tags.remember(Memory.FAULT, memory.broken(now, broken));
        yield false;
      }
    };
  }

  private boolean goBack(Deployment rollout, List<Fault> causes, Memory memory, Instant now) {
    // First the reason, so that whoever sees the rollout stopped can tell why.
    tags.remember(refusal(rollout, causes).stopTags());
    // It may have ended, and blue be gone, while production was looked at.
    boolean stopped = deployments.stopAndRollBack(rollout.id());
    tell(
        stopped
            ? new News.GoingBack(rollout, causes)
            : new News.Broken(causes, News.NoWayBack.BLUE_IS_GONE));
    tags.remember(Memory.FAULT, memory.broken(now, causes));
    return stopped;
  }

  private static Refusal refusal(Deployment rollout, List<Fault> causes) {
    Fault worst = causes.stream().filter(Fault::measured).findFirst().orElse(causes.getFirst());
    return Refusal.of(rollout.id(), "verify", worst.finding());
  }

  private void tell(News news) {
    log.info("telling: " + phrases.log(news), Map.of());
    notices.tell(phrases.notice(news));
  }

  private void rememberWell(ServiceState state, Memory memory) {
    state
        .primary()
        .flatMap(primary -> memory.wellWith(primary.taskDefinitionArn()))
        .ifPresent(names -> tags.remember(Memory.WELL, names));
  }

  private static Optional<Shift> shift(Flight flight, ServiceState state, Memory memory) {
    return flight
        .shifted()
        .map(at -> new Shift(flight.rollout(), at, blueKnownWell(flight.rollout(), state, memory)));
  }

  private static boolean blueKnownWell(Deployment rollout, ServiceState state, Memory memory) {
    return state.taskSets().stream()
        .filter(set -> !set.deploymentId().equals(rollout.id()))
        .anyMatch(set -> stands(set) && memory.knowsWell(set.taskDefinitionArn()));
  }

  private static boolean stands(TaskSet set) {
    return !set.status().equals("DRAINING")
        && set.running() > 0
        && set.running() >= set.computedDesired();
  }
}
