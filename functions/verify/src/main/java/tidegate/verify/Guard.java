package tidegate.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.sns.Notices;
import tidegate.core.log.JsonLog;
import tidegate.core.memory.Refusal;
import tidegate.verify.FaultPolicy.Decision;
import tidegate.verify.FaultPolicy.Shift;

/** Does what the policy decided, and remembers it. */
final class Guard {

  private final EcsService service;
  private final Deployments deployments;
  private final Notices notices;
  private final VerifyPhrases phrases;
  private final JsonLog log;

  Guard(
      EcsService service,
      Deployments deployments,
      Notices notices,
      VerifyPhrases phrases,
      JsonLog log) {
    this.service = service;
    this.deployments = deployments;
    this.notices = notices;
    this.phrases = phrases;
    this.log = log;
  }

  void act(
      ServiceState state,
      Memory memory,
      Optional<Deployment> inFlight,
      List<Fault> faults,
      Instant now) {
    for (Fault fault : faults) {
      log.warn(fault.key() + ": " + fault.finding().what(), Map.of("at", now));
    }
    Optional<Shift> shift =
        faults.isEmpty() ? Optional.empty() : inFlight.flatMap(one -> shift(one, state, memory));
    switch (FaultPolicy.decide(faults, memory.broken(), shift)) {
      case Decision.Known _ -> log.info("production is broken as was told", Map.of("at", now));
      case Decision.Well _ -> rememberWell(state, memory);
      case Decision.Recovered(Memory.Broken before) -> {
        tell(new News.WellAgain(before.since(), now, before.keys()));
        service.remember(Memory.FAULT, Memory.noneBroken());
        rememberWell(state, memory);
      }
      case Decision.GoBack(Deployment rollout, List<Fault> causes) -> {
        // First the reason, so that whoever sees the rollout stopped can tell why.
        service.remember(refusal(rollout, causes).tags());
        // It may have ended, and blue be gone, while production was looked at.
        tell(
            deployments.stopAndRollBack(rollout.id())
                ? new News.GoingBack(rollout, causes)
                : new News.Broken(causes, News.NoWayBack.BLUE_IS_GONE));
        service.remember(Memory.FAULT, memory.broken(now, causes));
      }
      case Decision.Tell(List<Fault> broken, News.NoWayBack why) -> {
        tell(new News.Broken(broken, why));
        service.remember(Memory.FAULT, memory.broken(now, broken));
      }
    }
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
        .ifPresent(names -> service.remember(Memory.WELL, names));
  }

  private Optional<Shift> shift(Deployment rollout, ServiceState state, Memory memory) {
    return deployments.lifecycle(rollout.id()).stream()
        .filter(event -> event.name().equals("AllowTraffic") && event.status().equals("Succeeded"))
        .findFirst()
        .flatMap(LifecycleEvent::ended)
        .map(at -> new Shift(rollout, at, blueKnownWell(rollout, state, memory)));
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
