package tidegate.verify.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tidegate.core.deployment.Deployment;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.Refusal;
import tidegate.core.memory.RefusedChecks;
import tidegate.verify.memory.Memory;

/**
 * Which rollouts ended since the last one told, oldest first. A rollback's own deployment is no
 * release; the rollout it rolls back has ended only when the rollback has.
 */
public final class Endings {

  /** CodeDeploy creates the rollback moments after the failure; this is never too short. */
  private static final Duration ROLLBACK_APPEARS = Duration.ofMinutes(10);

  /** Where nothing was told yet, older outcomes are no news. */
  private static final Duration FIRST = Duration.ofDays(1);

  private Endings() {}

  /** From when on deployments are of interest. */
  public static Instant since(Memory memory, Instant now) {
    return memory.told().orElse(now.minus(FIRST));
  }

  /** A rollout that is over, before anybody has looked what shipped. */
  public sealed interface Ended {

    Deployment rollout();

    /** When it was over, its rollback included. */
    Instant at();

    record Well(Deployment rollout, Instant at) implements Ended {}

    record Badly(Deployment rollout, Instant at, News.Why why, News.Back back) implements Ended {}
  }

  /**
   * Finds what ended.
   *
   * @param deployments in any order
   * @param lookUp finds a deployment that is not among these
   */
  public static List<Ended> untold(
      List<Deployment> deployments,
      Memory memory,
      Map<String, String> tags,
      Instant now,
      Function<String, Deployment> lookUp) {
    var ended = new ArrayList<Ended>();
    for (Deployment rollout : oldestFirst(deployments, memory, now)) {
      Optional<Ended> one = ended(rollout, tags, now, lookUp);
      if (one.isEmpty()) {
        break;
      }
      ended.add(one.get());
    }
    return ended;
  }

  private static List<Deployment> oldestFirst(
      List<Deployment> deployments, Memory memory, Instant now) {
    Instant since = since(memory, now);
    return deployments.stream()
        .filter(deployment -> !deployment.isRollback() && deployment.created().isAfter(since))
        .sorted(Comparator.comparing(Deployment::created))
        .toList();
  }

  private static Optional<Ended> ended(
      Deployment rollout,
      Map<String, String> tags,
      Instant now,
      Function<String, Deployment> lookUp) {
    return switch (rollout.status()) {
      case CREATED, QUEUED, IN_PROGRESS, BAKING, READY -> Optional.empty();
      case SUCCEEDED -> Optional.of(new Ended.Well(rollout, ended(rollout)));
      case FAILED, STOPPED -> badly(rollout, why(rollout, tags), now, lookUp);
    };
  }

  /** A stop comes before what a hook says that still ran when it came. */
  private static News.Why why(Deployment rollout, Map<String, String> tags) {
    Optional<Refusal> stop = Refusal.readStop(tags, rollout.id());
    boolean stopped =
        rollout.status() == Deployment.Status.STOPPED || rollout.error().startsWith("MANUAL_STOP");
    return stop.or(() -> stopped ? Optional.empty() : Refusal.read(tags, rollout.id()))
        .<News.Why>map(refusal -> new News.Why.ByCheck(refusal, acceptable(rollout, refusal, tags)))
        .orElseGet(() -> byCodeDeploy(rollout.error()));
  }

  /** A stop is none of the gate's refusals. */
  private static List<String> acceptable(
      Deployment rollout, Refusal refusal, Map<String, String> tags) {
    return RefusedChecks.read(tags, rollout.id())
        .filter(refused -> refused.acceptable() && refused.relative().contains(refusal.check()))
        .map(RefusedChecks::relative)
        .filter(checks -> checks.size() <= Acceptance.MOST)
        .orElse(List.of());
  }

  private static News.Why byCodeDeploy(String error) {
    int colon = error.indexOf(':');
    return colon < 0
        ? new News.Why.ByCodeDeploy(error, "")
        : new News.Why.ByCodeDeploy(error.substring(0, colon), error.substring(colon + 1).strip());
  }

  private static Optional<Ended> badly(
      Deployment rollout, News.Why why, Instant now, Function<String, Deployment> lookUp) {
    if (rollout.rollbackId().isEmpty()) {
      Instant until = ended(rollout).plus(ROLLBACK_APPEARS);
      return now.isBefore(until)
          ? Optional.empty()
          : Optional.of(new Ended.Badly(rollout, until, why, new News.Back.Nothing()));
    }
    Deployment rollback = lookUp.apply(rollout.rollbackId().get());
    Optional<News.Back> back =
        switch (rollback.status()) {
          case CREATED, QUEUED, IN_PROGRESS, BAKING, READY -> Optional.empty();
          case SUCCEEDED -> Optional.of(new News.Back.Returned(rollback.id()));
          case FAILED, STOPPED ->
              Optional.of(new News.Back.Failed(rollback.id(), rollback.error()));
        };
    return back.map(known -> new Ended.Badly(rollout, ended(rollback), why, known));
  }

  private static Instant ended(Deployment deployment) {
    return deployment.ended().orElse(deployment.created());
  }
}
