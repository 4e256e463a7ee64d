package tidegate.testbed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidegate.testbed.chaos.simulation.FunctionMutation;

/** A seed that failed must fail again. */
class SameSeedSameMonthTest {

  @Test
  void playsTheSameMonthAgainFromTheSameSeed() {
    assertThat(PlayedMonth.month(3, FunctionMutation.NONE))
        .isEqualTo(PlayedMonth.month(3, FunctionMutation.NONE));
  }
}
