package tidegate.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OnDemandTest {

  private final ArrayDeque<String> made = new ArrayDeque<>(List.of("first", "second"));
  private final OnDemand<String> value = OnDemand.of(made::pop);

  @Test
  void makesNothingUntilItIsAskedAndThenOnce() {
    assertThat(made).hasSize(2);
    assertThat(value.get()).isEqualTo("first");
    assertThat(value.get()).isEqualTo("first");
  }

  @Test
  void triesAgainWhatFailed() {
    made.clear();
    assertThatThrownBy(value::get).isInstanceOf(RuntimeException.class);
    made.add("late");

    assertThat(value.get()).isEqualTo("late");
  }
}
