package tidegate.verify.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.core.memory.Refusal;

/**
 * Finds a hook of Tidegate's own that nobody will answer any more, so that a rollout does not hang
 * for the hour that CodeDeploy would wait. Hooks of others have that hour.
 */
public final class Watchdog {

  /** A gate has five minutes, and Lambda tries again a minute after; one more minute for luck. */
  public static final Duration PATIENCE = Duration.ofMinutes(12);

  /** Those that the rollout function puts into its AppSpec. */
  private static final Set<String> OWN =
      Set.of("AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic");

  private Watchdog() {}

  /** Why the rollout must be stopped; empty while every hook has its time. */
  public static Optional<Refusal> overdue(
      Deployment rollout, List<LifecycleEvent> events, Instant now) {
    if (Description.parse(rollout.description()).isEmpty()) {
      return Optional.empty();
    }
    return events.stream()
        .filter(event -> OWN.contains(event.name()) && event.inProgress())
        .filter(event -> event.started().map(at -> at.plus(PATIENCE).isBefore(now)).orElse(false))
        .findFirst()
        .map(event -> refusal(rollout.id(), event, now));
  }

  private static Refusal refusal(String id, LifecycleEvent hook, Instant now) {
    long minutes = hook.started().map(at -> Duration.between(at, now).toMinutes()).orElse(0L);
    return new Refusal(
        id,
        hook.name(),
        "hook-unanswered",
        "the gate gave CodeDeploy no answer for " + minutes + " minutes, and it takes 5 at most",
        "",
        "read the gate's log and the dead-letter queue, then run ./tidegate retry");
  }
}
