package tidegate.verify.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;
import tidegate.verify.memory.Memory;
import tidegate.verify.observe.Fault;

/**
 * What to do about what two looks at production agree on. Goes back only for what inside sees, too,
 * or for what began with the shift and lasts: a minute of trouble in a CDN or in DNS is no fault of
 * a release. Never goes back onto a place that is not known to be better.
 */
public final class FaultPolicy {

  /** The first tick after a shift comes a quarter of an hour later at most. */
  private static final Duration WITH_THE_SHIFT = Duration.ofMinutes(20);

  private FaultPolicy() {}

  /**
   * A rollout whose release serves visitors while the previous one is kept.
   *
   * @param at when traffic was let onto it
   * @param blueKnownWell whether the previous release stands and was seen well
   */
  public record Shift(Deployment rollout, Instant at, boolean blueKnownWell) {}

  /** What to do. */
  public sealed interface Decision {

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

  public static Decision decide(
      List<Fault> faults, Optional<Memory.Broken> told, Optional<Shift> shift) {
    if (faults.isEmpty()) {
      return told.<Decision>map(Decision.Recovered::new).orElseGet(Decision.Well::new);
    }
    Optional<News.NoWayBack> obstacle = obstacle(faults, told, shift);
    if (obstacle.isEmpty()) {
      return new Decision.GoBack(shift.orElseThrow().rollout(), faults);
    }
    boolean news =
        faults.stream().anyMatch(fault -> told.filter(before -> before.knows(fault)).isEmpty());
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
    List<Fault> newer =
        faults.stream()
            .filter(fault -> fault.measured() && !older(fault, told, shift.get()))
            .toList();
    if (newer.isEmpty()) {
      return Optional.of(News.NoWayBack.OLDER_THAN_THE_RELEASE);
    }
    if (newer.stream().noneMatch(fault -> ofTheRelease(fault, told, shift.get()))) {
      return Optional.of(News.NoWayBack.ONLY_SEEN_OUTSIDE);
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
        .filter(broken -> broken.knows(fault))
        .isPresent();
  }

  /** Seen from outside alone, a fault must have been told after the shift and must last. */
  private static boolean ofTheRelease(Fault fault, Optional<Memory.Broken> told, Shift shift) {
    return switch (fault.where()) {
      case INSIDE -> true;
      case OUTSIDE ->
          told.filter(broken -> broken.knows(fault))
              .filter(broken -> !broken.since().isAfter(shift.at().plus(WITH_THE_SHIFT)))
              .isPresent();
    };
  }
}
