package tidegate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.core.calendar.Floor;
import tidegate.core.policy.FloorBounds.MaxAfter;
import tidegate.core.policy.FloorBounds.MaxRaise;

class FloorBoundsTest {

  private static final Floor PEAK = new Floor(10, "peak", Optional.empty());
  private static final Floor BASELINE = new Floor(2, "baseline", Optional.empty());
  private static final Optional<MaxRaise> RAISED = Optional.of(new MaxRaise(6, 20));

  @Test
  void raisesMaxOnlyWhereTheFloorNeedsIt() {
    assertThat(FloorBounds.raise(PEAK, 10, 20)).isEqualTo(new FloorBounds(10, 10));
    assertThat(FloorBounds.raise(PEAK, 9, 20)).isEqualTo(new FloorBounds(10, 20));
    assertThat(FloorBounds.raise(PEAK, 30, 20)).isEqualTo(new FloorBounds(10, 30));
  }

  @Test
  void givesTheOwnersMaxBackWhereItCutsNothing() {
    assertThat(FloorBounds.after(RAISED, 20, BASELINE, 6, false))
        .isEqualTo(new MaxAfter.GivenBack(20, 6));
  }

  @Test
  void waitsWhileMoreTasksAreWantedButNotForEver() {
    assertThat(FloorBounds.after(RAISED, 20, BASELINE, 7, false))
        .isEqualTo(new MaxAfter.Later(20, 6));
    assertThat(FloorBounds.after(RAISED, 20, BASELINE, 7, true))
        .isEqualTo(new MaxAfter.GivenBack(20, 6));
  }

  @Test
  void keepsWhatTheOwnerSetMeanwhile() {
    assertThat(FloorBounds.after(RAISED, 12, BASELINE, 2, true)).isEqualTo(new MaxAfter.Owners(12));
  }

  @Test
  void keepsItWhereAnotherPeakNeedsIt() {
    assertThat(FloorBounds.after(RAISED, 20, PEAK, 10, true)).isEqualTo(new MaxAfter.StillNeeded());
  }

  @Test
  void touchesNoMaxThatWasNotRaised() {
    assertThat(FloorBounds.after(Optional.empty(), 20, BASELINE, 2, true))
        .isEqualTo(new MaxAfter.Untouched());
  }
}
