package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment.Status;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;

/** The way back, when a person asks for it. */
class WayBackTest {

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void rollsBackWhatIsInFlight() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);

    assertThat(bench.rollBack()).isInstanceOf(Outcome.Stopped.class);
    assertThat(site.calls).contains("StopDeployment d-0");
  }

  @Test
  void doesNotSayStoppedOfWhatHadEnded() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);
    site.deploymentEndsFirst = true;

    assertThat(bench.rollBack()).isInstanceOf(Outcome.EndedFirst.class);
  }

  @Test
  void goesBackToTheReleaseThatServedBeforeWhateverIsRed() {
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(3600));
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.plusSeconds(5));
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;
    site.redAlarms = List.of("site-5xx");

    assertThat(bench.rollBack())
        .isInstanceOfSatisfying(
            Outcome.Started.class,
            started -> assertThat(started.release().digest()).isEqualTo(OLD));
    assertThat(site.calls).contains("CreateDeployment ignoring alarms");
  }

  @Test
  void saysThatThereIsNothingToGoBackTo() {
    assertThat(Bench.reason(bench.rollBack())).isEqualTo(new Reason.NoWayBack(Optional.empty()));
  }
}
