package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.rollout.decide.Reason;

/** At most one deployment at a time, however often it is asked for. */
class OneAtATimeTest {

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void leavesTheNewestReleaseAloneWhileItIsOnItsWay() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED.plusSeconds(30));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.UnderWay.class);
    assertThat(site.told).isEmpty();
  }

  @Test
  void waitsForADeploymentInFlightWheneverItWasCreated() {
    site.deployed("release-1", OLD, Status.READY, PUSHED.minusSeconds(3600));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.InFlight.class);
    assertThat(bench.subjects())
        .containsExactly(
            "not deploying: d-0 still rolls out release-1; release-2 will start when it has ended");
  }

  @Test
  void findsADeploymentInFlightByItsTaskSetWhereTheGroupDoesNotTell() {
    Deployment other =
        Specimens.deployment("d-9", "release-1", OLD, Status.IN_PROGRESS, PUSHED, false);
    site.deployed("release-0", OLD, Status.SUCCEEDED, PUSHED);
    site.codeDeploy.deployments.addLast(other);
    site.taskSets =
        List.of(
            Specimens.taskSet("PRIMARY", "d-0", true), Specimens.taskSet("ACTIVE", "d-9", true));

    assertThat(bench.stays(NOW))
        .isInstanceOfSatisfying(
            Reason.InFlight.class, held -> assertThat(held.deployment().id()).isEqualTo("d-9"));
  }

  @Test
  void promisesNoStartToAReleaseThatIsRolledBackJustNow() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(30));
    site.codeDeploy.deployments.addFirst(
        new Deployment(
            "d-7",
            Status.IN_PROGRESS,
            "",
            "codeDeployRollback",
            PUSHED.plusSeconds(600),
            Optional.empty(),
            /* shifted= */ false,
            "",
            Optional.empty(),
            Optional.of("d-0")));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.AlreadyTried.class);
    assertThat(site.told).isEmpty();
  }

  @Test
  void tellsAHotfixHowToGiveUpBlue() {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));
    site.codeDeploy.deployments.add(
        Specimens.deployment("d-5", "release-2", NEW, Status.IN_PROGRESS, PUSHED, true));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.InFlight.class);
    assertThat(site.told.getFirst().body())
        .contains("d-5 keeps blue for 30 min")
        .contains(
            "continue-deployment --deployment-id d-5 --deployment-wait-type TERMINATION_WAIT");
  }

  @Test
  void aDoubledEventStartsOneDeployment() {
    bench.run(NOW);
    bench.run(NOW);

    assertThat(site.calls.made().stream().filter("CreateDeployment"::equals)).hasSize(1);
  }

  @Test
  void twoInvocationsAtOnceStartOneDeployment() {
    site.calls.beforeNext(
        "CreateDeployment",
        () -> {
          bench.run(NOW);
        });

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.Overtaken.class);
    assertThat(site.codeDeploy.deployments).hasSize(1);
  }

  @Test
  void looksAgainJustBeforeItStarts() {
    site.calls.before(
        "RegisterTaskDefinition", () -> site.deployed("release-2", NEW, Status.FAILED, NOW));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.AlreadyTried.class);
  }
}
