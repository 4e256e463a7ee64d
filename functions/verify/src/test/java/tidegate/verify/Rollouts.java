package tidegate.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.LifecycleEvent;

/** Deployments that tests need. */
final class Rollouts {

  static final String DIGEST = "sha256:" + "a".repeat(64);

  private Rollouts() {}

  static Deployment rollout(String id, Status status, Instant created) {
    return described(id, status, created, "tidegate release-7 " + DIGEST);
  }

  static Deployment described(String id, Status status, Instant created, String description) {
    return new Deployment(
        id,
        status,
        description,
        "user",
        created,
        status.inFlight() ? Optional.empty() : Optional.of(created.plusSeconds(600)),
        /* shifted= */ false,
        "",
        Optional.empty(),
        Optional.empty());
  }

  static Deployment failed(String id, Instant created, String error, Optional<String> rollback) {
    return new Deployment(
        id,
        Status.FAILED,
        "tidegate release-7 " + DIGEST,
        "user",
        created,
        Optional.of(created.plusSeconds(600)),
        /* shifted= */ false,
        error,
        rollback,
        Optional.empty());
  }

  static Deployment rollback(String id, String of, Status status, Instant created) {
    return new Deployment(
        id,
        status,
        "",
        "codeDeployRollback",
        created,
        status.inFlight() ? Optional.empty() : Optional.of(created.plusSeconds(60)),
        /* shifted= */ false,
        status == Status.FAILED ? "ECS_UPDATE_ERROR: no" : "",
        Optional.empty(),
        Optional.of(of));
  }

  static List<LifecycleEvent> hookSince(String hook, Instant started) {
    return List.of(
        new LifecycleEvent("Install", "Succeeded", Optional.of(started), Optional.of(started), ""),
        new LifecycleEvent(hook, "InProgress", Optional.of(started), Optional.empty(), ""));
  }

  static List<LifecycleEvent> shiftedAndAwaiting(Instant at, String status) {
    return List.of(
        shiftedAt(at).getFirst(),
        new LifecycleEvent("AfterAllowTraffic", status, Optional.of(at), Optional.empty(), ""));
  }

  static List<LifecycleEvent> shiftedAt(Instant at) {
    return List.of(
        new LifecycleEvent(
            "AllowTraffic", "Succeeded", Optional.of(at.minusSeconds(5)), Optional.of(at), ""));
  }
}
