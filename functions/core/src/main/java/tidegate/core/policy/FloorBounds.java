package tidegate.core.policy;

import java.util.Optional;
import tidegate.core.calendar.Floor;

/**
 * The scalable target's bounds that a floor asks for. Min is the floor. An owner's max is a ceiling
 * of cost: it is left alone, unless it is below the floor; then it is the calendar's max for the
 * peak, and the owner's again after it.
 */
public record FloorBounds(int min, int max) {

  /** The bounds to bring a floor up with. */
  public static FloorBounds raise(Floor floor, int max, int calendarMax) {
    return new FloorBounds(floor.tasks(), max < floor.tasks() ? calendarMax : max);
  }

  /**
   * What becomes of max once a peak is over.
   *
   * @param raise how max was raised for it; empty where it was not, or nobody remembers
   * @param max as it is now
   * @param floor the floor that holds now
   * @param desired the count that setting max would cut
   * @param due whether to wait no longer until so few tasks are wanted
   */
  public static MaxAfter after(
      Optional<MaxRaise> raise, int max, Floor floor, int desired, boolean due) {
    if (raise.isEmpty()) {
      return new MaxAfter.Untouched();
    }
    int former = raise.get().from();
    if (max != raise.get().to()) {
      return new MaxAfter.Owners(max);
    }
    if (floor.tasks() > former) {
      return new MaxAfter.StillNeeded();
    }
    return desired <= former || due
        ? new MaxAfter.GivenBack(max, former)
        : new MaxAfter.Later(max, former);
  }

  /**
   * Max was raised for a peak.
   *
   * @param from the owner's
   * @param to the calendar's
   */
  public record MaxRaise(int from, int to) {}

  /** What becomes of a raised max. */
  public sealed interface MaxAfter {

    /** It was not raised. */
    record Untouched() implements MaxAfter {}

    /** Somebody set another one meanwhile, which stays. */
    record Owners(int max) implements MaxAfter {}

    /** Another peak needs it. */
    record StillNeeded() implements MaxAfter {}

    /** It would cut tasks that serve visitors, so it waits until fewer are wanted, or is due. */
    record Later(int from, int to) implements MaxAfter {}

    /** It is the owner's again. */
    record GivenBack(int from, int to) implements MaxAfter {}
  }
}
