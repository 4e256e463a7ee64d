package tidegate.testbed.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private static final Measured OURS =
      new Measured(
          Scenario.PEAKS_TICK,
          Rounds.OURS,
          /* calls= */ 3,
          List.of(new Sample(900, 100, 800, 5_000, List.of(10.0), 150_000_000)));
  private static final Measured PYTHON =
      new Measured(
          Scenario.PEAKS_TICK,
          Peers.PYTHON,
          /* calls= */ 3,
          List.of(new Sample(300, 200, 400, /* classes= */ 0, List.of(20.0), 50_000_000)));

  @Test
  void setsUsAgainstEachPeerOfTheSameScenario() {
    var text = report(List.of(OURS, PYTHON), /* shared= */ true).text();

    assertThat(text)
        .contains("Against Python, boto3: cold 2.00 ×, processor 2.00 ×, warm 0.50 ×.")
        .contains("| Tidegate | 1,000 (1,000–1,000) |")
        .contains("| 150 | 5,000 | 3 |")
        .contains("| 50 | – | 3 |");
  }

  @Test
  void saysWhereTheMachineGivesNoSharesAndHasNoPython() {
    var text = new Report(List.of(OURS), 1, /* shared= */ false, /* python= */ false).text();

    assertThat(text).contains("this machine gives no shares").contains("no peer in Python");
  }

  @Test
  void namesNoPathOfTheMachine() {
    var text = report(List.of(OURS), /* shared= */ true).text();

    assertThat(text)
        .doesNotContain(System.getProperty("user.home", "-") + "/")
        .doesNotContain(System.getProperty("java.home", "-"));
  }

  private static Report report(List<Measured> measured, boolean shared) {
    return new Report(measured, 1, shared, /* python= */ true);
  }
}
