package tidegate.verify.observe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** A rollout that is in flight, and how far it came. */
public record Flight(Deployment rollout, List<LifecycleEvent> events) {

  /** When traffic was let onto it; empty while it was not. */
  public Optional<Instant> shifted() {
    return shifted(events);
  }

  /** The same of any deployment's events. */
  public static Optional<Instant> shifted(List<LifecycleEvent> events) {
    return events.stream()
        .filter(event -> event.name().equals("AllowTraffic") && event.status().equals("Succeeded"))
        .findFirst()
        .flatMap(LifecycleEvent::ended);
  }

  /** Whether a hook has still to say what it thinks of the release in front of visitors. */
  public boolean awaitsVerdict() {
    return events.stream()
        .filter(event -> event.name().equals("AfterAllowTraffic"))
        .anyMatch(event -> event.inProgress() || event.status().equals("Pending"));
  }
}
