package tidegate.testbed.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpreadTest {
  @Test
  void isTheMiddleHalfInWhateverOrderTheValuesCome() {
    assertThat(Spread.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Spread(2, 3, 4));
  }

  @Test
  void liesBetweenTheNeighboursOfAnEvenNumber() {
    assertThat(Spread.of(List.of(10.0, 20.0)).median()).isEqualTo(15.0);
  }

  @Test
  void ofOneValueIsThatValue() {
    assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7));
  }

  @Test
  void showsFractionsOfSmallFiguresOnly() {
    assertThat(new Spread(1, 2.5, 3).text()).isEqualTo("2.50 (1.00–3.00)");
    assertThat(new Spread(900, 1234.6, 1500).text()).isEqualTo("1,235 (900–1,500)");
  }
}
