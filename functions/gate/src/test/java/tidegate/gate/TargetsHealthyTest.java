package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidegate.cloud.elb.TargetHealth;
import tidegate.gate.observe.Hook;

class TargetsHealthyTest {

  private final GateFixture gate = new GateFixture();

  @ParameterizedTest
  @CsvSource({"2, 2, true", "3, 3, true", "1, 2, false", "0, 0, false", "0, 2, false"})
  void wantsEveryTaskOfGreenHealthy(int healthy, int total, boolean passes) throws Exception {
    gate.health = new TargetHealth(healthy, total, List.of("Target.Timeout"));

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isEqualTo(passes);
  }

  @Test
  void namesWhyTargetsAreNotHealthy() throws Exception {
    gate.health = new TargetHealth(1, 2, List.of("Target.ResponseCodeMismatch"));

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).sentence())
        .isEqualTo(
            "targets-healthy: only 1 of 2 tasks of green are healthy behind the load balancer:"
                + " Target.ResponseCodeMismatch");
  }

  @Test
  void waitsForHealthChecksThatBeganOnlyNow() throws Exception {
    gate.health = new TargetHealth(0, 2, List.of("Elb.InitialHealthChecking"));
    gate.whenPaused =
        paused -> {
          if (paused == 6) {
            gate.health = new TargetHealth(2, 2, List.of());
          }
        };

    assertThat(gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC).passes()).isTrue();
    assertThat(gate.pauses).hasSize(6);
  }

  @Test
  void keepsTheProbeItsTurnThoughTargetsStayUnhealthy() throws Exception {
    gate.health = new TargetHealth(0, 2, List.of());

    gate.verdict(Hook.AFTER_ALLOW_TEST_TRAFFIC);

    assertThat(gate.probes.asked).hasSize(1);
    assertThat(gate.probes.asked.getFirst().request().budget())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(90));
  }
}
