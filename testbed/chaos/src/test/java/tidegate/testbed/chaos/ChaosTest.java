package tidegate.testbed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.testbed.chaos.simulation.FunctionMutation;

/** A few months of many; {@code make chaos} plays more. */
class ChaosTest {

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9})
  void everythingHoldsInAMonthOf(long seed) {
    assertThat(PlayedMonth.month(seed, FunctionMutation.NONE).violations())
        .as("make chaos SEED=%d MONTHS=", seed)
        .isEmpty();
  }
}
