package tidegate.testbed.chaos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.testbed.aws.account.JournalEntry;

/** A tick that was lost or whose function was killed is no reason to jump over the next. */
class IdleTicksTest {
  private static final Instant START = Instant.parse("2027-07-31T13:30:00Z");

  private final IdleTicks ticks = new IdleTicks(/* full= */ false, START, List.of());

  /** Seed 9021: its month begins inside a peak, and its first tick is lost. */
  @Test
  void playsTheFirstTicksOfAMonthAndThoseAfterALostOne() {
    assertThat(jumps(0)).isFalse();
    assertThat(jumps(5)).isFalse();
    ticks.lost("peaks");
    assertThat(jumps(120)).isFalse();
    assertThat(jumps(125)).isTrue();
  }

  @Test
  void playsTheTicksAfterAFunctionThatFailed() {
    assertThat(jumps(0)).isFalse();
    assertThat(jumps(65)).isTrue();
    Instant at = START.plus(Duration.ofMinutes(66));
    ticks.happened(
        new JournalEntry.FunctionEnded(at, "peaks", at, Duration.ZERO, true, "Sandbox.Killed"));
    assertThat(jumps(70)).isFalse();
  }

  private boolean jumps(int minutes) {
    return ticks.jumps("peaks", START.plus(Duration.ofMinutes(minutes)));
  }
}
