package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tidegate.testbed.aws.account.Pace;
import tidegate.testbed.peak.simulator.TaskStart;

/** The stand-in AWS and the simulator of peaks have Fargate start tasks alike. */
class PaceTest {

  @Test
  void aTaskRunsAndServesAfterAboutTheSameSecondsInBoth() {
    Pace pace = Pace.likeFargate();
    double launch = pace.taskLaunch().toSeconds();

    assertThat(TaskStart.usual().toRunning()).isCloseTo(launch, within(0.05 * launch));
    // The stand-in looks once, after its interval; site/ has a target pass two looks of ten
    // seconds.
    assertThat(TaskStart.usual().toHealthy())
        .isCloseTo(launch + pace.healthCheck().toSeconds(), within(0.15 * 85));
  }
}
