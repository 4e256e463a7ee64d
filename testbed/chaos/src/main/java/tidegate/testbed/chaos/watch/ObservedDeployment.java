package tidegate.testbed.chaos.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tidegate.core.deployment.Description;

/** A deployment as the journal tells of it. */
final class ObservedDeployment {
  final String id;
  final Instant created;
  final boolean rollback;
  final Optional<Description> release;
  final Map<String, String> answers = new HashMap<>();
  final Map<String, String> events = new HashMap<>();
  String status = "Created";
  Instant changed;

  ObservedDeployment(String id, Instant created, boolean rollback, String description) {
    this.id = id;
    this.created = created;
    this.rollback = rollback;
    this.release = rollback ? Optional.empty() : Description.parse(description);
    this.changed = created;
  }

  boolean active() {
    return switch (status) {
      case "Succeeded", "Failed", "Stopped" -> false;
      default -> true;
    };
  }

  boolean shifted() {
    return "Succeeded".equals(events.get("AllowTraffic"));
  }

  /** Whether green is up and visitors are not yet all on it. */
  boolean shifting() {
    return active() && "Succeeded".equals(events.get("Install")) && !shifted();
  }

  @Override
  public String toString() {
    return id
        + release.map(known -> " (" + known.tag() + ")").orElse(rollback ? " (rollback)" : "");
  }
}
