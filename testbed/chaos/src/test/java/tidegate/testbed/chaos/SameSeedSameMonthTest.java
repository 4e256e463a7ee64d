package tidegate.testbed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidegate.testbed.chaos.stage.Twist;

/** A seed that failed must fail again. */
class SameSeedSameMonthTest {

  @Test
  void playsTheSameMonthAgainFromTheSameSeed() {
    assertThat(Played.month(3, Twist.NONE)).isEqualTo(Played.month(3, Twist.NONE));
  }
}
