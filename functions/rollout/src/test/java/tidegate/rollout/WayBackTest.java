package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment.Status;

/** The way back, when a person asks for it. */
class WayBackTest {
  private final RolloutBench bench = new RolloutBench();
  private final FakeSite site = bench.site;

  @Test
  void rollsBackWhatIsInFlight() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);

    assertThat(bench.rollBack()).isInstanceOf(Decision.StopAndRollBack.class);
    assertThat(site.calls).contains("StopDeployment d-0");
  }

  @Test
  void doesNotSayStoppedOfWhatHadEnded() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);
    site.deploymentEndsFirst = true;

    assertThat(bench.rollBack()).isInstanceOf(Decision.EndedFirst.class);
  }

  @Test
  void goesBackToTheReleaseThatServedBeforeWhateverIsRed() {
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(3600));
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.plusSeconds(5));
    site.running = Optional.of(Specimens.definition(FakeSite.REPOSITORY + "@" + NEW));
    site.redAlarms = List.of("site-5xx");

    assertThat(bench.rollBack())
        .isInstanceOfSatisfying(
            Decision.Started.class,
            started -> assertThat(started.release().digest()).isEqualTo(OLD));
    assertThat(site.calls).contains("CreateDeployment ignoring alarms");
  }

  @Test
  void saysThatThereIsNothingToGoBackTo() {
    assertThat(bench.rollBack()).isEqualTo(new Decision.NoWayBack(Optional.empty()));
  }
}
