package tidegate.testbed.peak.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElasticityTest {

  @Test
  void countsShortageAndSurplusAsSharesOfWhatIsNeeded() {
    var figures = Elasticity.of(new int[] {4, 4, 2, 2}, new double[] {3, 4, 3, 2});

    assertThat(figures).isEqualTo(new Elasticity(25 / 4.0, 50 / 4.0, 25, 25));
  }
}
