package tidegate.peaks.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.quotas.Quotas;
import tidegate.cloud.scaling.Scaling;
import tidegate.core.calendar.Window;
import tidegate.core.deployment.Deployment;
import tidegate.peaks.observe.Cause.Kind;

/** Finds out why a floor does not stand, from what AWS itself says. */
public final class CauseFinder {

  private final Scaling scaling;
  private final Quotas quotas;
  private final double vcpusPerTask;

  public CauseFinder(Scaling scaling, Quotas quotas, double vcpusPerTask) {
    this.scaling = scaling;
    this.quotas = quotas;
    this.vcpusPerTask = vcpusPerTask;
  }

  /** At least one cause; where nothing tells, it is unknown. */
  public List<Cause> find(Situation now, Window window, Supplier<Optional<Deployment>> shifting) {
    List<Cause> causes = new ArrayList<>();
    ask(causes, "CodeDeploy", () -> rollout(shifting));
    ask(causes, "quota", () -> quota(now, window));
    causes.addAll(events(now, window));
    ask(causes, "scaling activities", () -> activity(window));
    unhealthy(now, window).ifPresent(causes::add);
    if (now.status().healthy().isEmpty()) {
      causes.add(new Cause(Kind.UNREAD, "target health"));
    }
    return causes.isEmpty() ? List.of(new Cause(Kind.UNKNOWN, "")) : distinct(causes);
  }

  /** What cannot be asked must not keep back what is known. */
  private static void ask(List<Cause> causes, String what, Supplier<Optional<Cause>> question) {
    try {
      question.get().ifPresent(causes::add);
    } catch (RuntimeException _) {
      causes.add(new Cause(Kind.UNREAD, what));
    }
  }

  private static Optional<Cause> rollout(Supplier<Optional<Deployment>> shifting) {
    return shifting.get().map(rollout -> new Cause(Kind.ROLLOUT, "deployment " + rollout.id()));
  }

  private Optional<Cause> quota(Situation now, Window window) {
    if (now.status().running() >= window.floor()) {
      return Optional.empty();
    }
    double needed = window.floor() * vcpusPerTask;
    double quota = quotas.fargateVcpus();
    return quota < needed
        ? Optional.of(
            new Cause(Kind.QUOTA, "%.0f vCPUs allowed, %.0f needed".formatted(quota, needed)))
        : Optional.empty();
  }

  /** The newest of each kind, since the lead started. */
  private static List<Cause> events(Situation now, Window window) {
    Predicate<ServiceState.Event> recent = event -> !event.at().isBefore(window.leadStart());
    return now.service().events().stream()
        .filter(recent)
        .flatMap(event -> read(event.message()).stream())
        .toList();
  }

  /** Sorts a text of ECS; it has no codes, only sentences. */
  private static Optional<Cause> read(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    Kind kind;
    if (text.contains("limit on the number of vcpus") || text.contains("currently blocked")) {
      kind = Kind.QUOTA;
    } else if (text.contains("cannotpullcontainer") || text.contains("pull image")) {
      kind = Kind.IMAGE_PULL;
    } else if (text.contains("unable to place") || text.contains("capacity is unavailable")) {
      kind = Kind.PLACEMENT;
    } else if (text.contains("unhealthy") || text.contains("health check")) {
      kind = Kind.HEALTH_CHECK;
    } else if (text.contains("unable to consistently start") || text.contains("failed to start")) {
      kind = Kind.START;
    } else {
      return Optional.empty();
    }
    return Optional.of(new Cause(kind, message));
  }

  private Optional<Cause> activity(Window window) {
    return scaling.activities().stream()
        .filter(activity -> !activity.started().isBefore(window.leadStart()))
        .filter(activity ->
            activity.status().equals("Failed") || activity.status().equals("Unfulfilled"))
        .findFirst()
        .map(activity -> new Cause(Kind.SCALING, activity.status() + ": " + activity.message()));
  }

  private static Optional<Cause> unhealthy(Situation now, Window window) {
    boolean runs = now.status().running() >= window.floor();
    return now.health()
        .filter(health -> runs && health.healthy() < window.floor())
        .map(health -> new Cause(Kind.HEALTH_CHECK, String.join(", ", health.reasons())));
  }

  private static List<Cause> distinct(List<Cause> causes) {
    List<Cause> first = new ArrayList<>();
    for (Cause cause : causes) {
      if (first.stream().noneMatch(known -> known.kind() == cause.kind())) {
        first.add(cause);
      }
    }
    return first;
  }
}
