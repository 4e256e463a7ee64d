package tidegate.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;

/**
 * What to do about what two looks at production agree on. Never goes back onto a place that is not
 * known to be better.
 */
final class FaultPolicy {

  private FaultPolicy() {}

  /**
   * A rollout whose release serves visitors while the previous one is kept.
   *
   * @param at when traffic was let onto it
   * @param blueKnownWell whether the previous release stands and was seen well
   */
  record Shift(Deployment rollout, Instant at, boolean blueKnownWell) {}

  /** What to do. */
  sealed interface Decision {

    /** All is well, and was. */
    record Well() implements Decision {}

    /** All is well again. */
    record Recovered(Memory.Broken before) implements Decision {}

    /** Broken as was told. */
    record Known() implements Decision {}

    /** Stop the rollout and roll it back. */
    record GoBack(Deployment rollout, List<Fault> faults) implements Decision {}

    /** Tell what only a person can mend. */
    record Tell(List<Fault> faults, News.NoWayBack why) implements Decision {}
  }

  static Decision decide(List<Fault> faults, Optional<Memory.Broken> told, Optional<Shift> shift) {
    if (faults.isEmpty()) {
      return told.<Decision>map(Decision.Recovered::new).orElseGet(Decision.Well::new);
    }
    Optional<News.NoWayBack> obstacle = obstacle(faults, told, shift);
    if (obstacle.isEmpty()) {
      return new Decision.GoBack(shift.orElseThrow().rollout(), faults);
    }
    List<String> known = told.map(Memory.Broken::keys).orElse(List.of());
    boolean news = faults.stream().anyMatch(fault -> !known.contains(fault.key()));
    return news ? new Decision.Tell(faults, obstacle.get()) : new Decision.Known();
  }

  private static Optional<News.NoWayBack> obstacle(
      List<Fault> faults, Optional<Memory.Broken> told, Optional<Shift> shift) {
    if (faults.stream().noneMatch(Fault::measured)) {
      return Optional.of(News.NoWayBack.NOT_MEASURED);
    }
    if (shift.isEmpty()) {
      return Optional.of(News.NoWayBack.BLUE_IS_GONE);
    }
    if (faults.stream().noneMatch(fault -> fault.measured() && !older(fault, told, shift.get()))) {
      return Optional.of(News.NoWayBack.OLDER_THAN_THE_RELEASE);
    }
    return shift.get().blueKnownWell()
        ? Optional.empty()
        : Optional.of(News.NoWayBack.BLUE_NOT_KNOWN_WELL);
  }

  /**
   * Whether the fault was told before traffic was shifted, so that the release is not its cause.
   */
  private static boolean older(Fault fault, Optional<Memory.Broken> told, Shift shift) {
    return told.filter(broken -> broken.since().isBefore(shift.at()))
        .filter(broken -> broken.keys().contains(fault.key()))
        .isPresent();
  }
}
