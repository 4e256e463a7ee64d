package tidegate.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.core.memory.Refusal;

/**
 * Finds a hook that nobody will answer any more, so that a rollout does not hang for the hour that
 * CodeDeploy would wait.
 */
final class Watchdog {

  /** A gate has five minutes, and Lambda tries again a minute after; one more minute for luck. */
  static final Duration PATIENCE = Duration.ofMinutes(12);

  private static final Set<String> HOOKS =
      Set.of(
          "BeforeInstall",
          "AfterInstall",
          "AfterAllowTestTraffic",
          "BeforeAllowTraffic",
          "AfterAllowTraffic");

  private Watchdog() {}

  static Optional<Refusal> overdue(String id, List<LifecycleEvent> events, Instant now) {
    return events.stream()
        .filter(event -> HOOKS.contains(event.name()) && event.inProgress())
        .filter(event -> event.started().map(at -> at.plus(PATIENCE).isBefore(now)).orElse(false))
        .findFirst()
        .map(event -> refusal(id, event, now));
  }

  private static Refusal refusal(String id, LifecycleEvent hook, Instant now) {
    long minutes = hook.started().map(at -> Duration.between(at, now).toMinutes()).orElse(0L);
    return new Refusal(
        id,
        hook.name(),
        "hook-unanswered",
        "the hook had no answer for " + minutes + " minutes, longer than a gate can take",
        "",
        "read the gate's log and the dead letters, then invoke the rollout function with"
            + " {\"command\":\"retry\"}");
  }
}
