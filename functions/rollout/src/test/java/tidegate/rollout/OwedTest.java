package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.IN_FREEZE;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.observe.Memory;

/** What was begun or promised is told to its end, and once. */
class OwedTest {
  private static final String THIRD = "sha256:" + "3".repeat(64);

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void aStartWhoseAnswerWasLostIsToldOnceAfterwards() {
    site.calls.afterNext(
        "CreateDeployment",
        () -> {
          throw ApiCallTimeoutException.create(20_000);
        });
    assertThat(failed(NOW)).isTrue();
    assertThat(site.told).isEmpty();

    assertThat(bench.stays(NOW.plusSeconds(60))).isInstanceOf(Reason.UnderWay.class);
    assertThat(site.told).as("the first may still be telling it").isEmpty();
    bench.stays(NOW.plusSeconds(300));
    bench.stays(NOW.plusSeconds(600));

    assertThat(bench.subjects())
        .containsExactly("deploying release-2 (sha256:222222222222) with d-0");
  }

  @Test
  void aWayBackWhoseAnswerWasLostIsToldThoughNothingElseIsToBeDone() {
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;
    site.deployed(
        new Description(Intent.WAY_BACK, "release-1", OLD, "operator", Optional.of(PUSHED)),
        Status.IN_PROGRESS,
        PUSHED);
    site.taskSets =
        List.of(
            Specimens.taskSet("PRIMARY", "d-9", true), Specimens.taskSet("ACTIVE", "d-0", true));

    assertThat(bench.stays(PUSHED.plusSeconds(300))).isInstanceOf(Reason.UpToDate.class);
    bench.stays(PUSHED.plusSeconds(600));

    assertThat(bench.subjects())
        .containsExactly("going back to release-1 (sha256:111111111111) with d-0");
  }

  @Test
  void codeDeploysOwnRollbackAndAStrangersDeploymentAreNotOurs() {
    site.codeDeploy.deployments.add(
        Specimens.deployment("d-5", "release-1", OLD, Status.IN_PROGRESS, PUSHED, false));
    site.codeDeploy.deployments.set(
        0,
        new tidegate.core.deployment.Deployment(
            "d-5",
            Status.IN_PROGRESS,
            "by hand",
            "user",
            PUSHED,
            Optional.empty(),
            /* shifted= */ false,
            "",
            Optional.empty(),
            Optional.empty()));

    bench.stays(PUSHED.plusSeconds(300));

    assertThat(bench.subjects()).singleElement().asString().startsWith("not deploying: ");
  }

  @Test
  void aReleaseThatWasPromisedIsToldToBeSuperseded() {
    bench.stays(IN_FREEZE);
    site.push("hotfix-3", THIRD, IN_FREEZE.plusSeconds(60));

    assertThat(bench.run(IN_FREEZE.plusSeconds(90))).isInstanceOf(Outcome.Started.class);

    assertThat(site.told.getLast().body())
        .contains("deploying hotfix-3")
        .contains("release-2 will not be deployed: hotfix-3 takes its place");
  }

  @Test
  void aReleaseThatAHotfixOvertakesIsStillOwedAndToldOnce() {
    site.push("hotfix-3", THIRD, IN_FREEZE.minusSeconds(300));
    site.push("hotfix-5", "sha256:" + "5".repeat(64), IN_FREEZE.minusSeconds(240));
    site.push("release-4", "sha256:" + "4".repeat(64), IN_FREEZE.minusSeconds(120));
    site.deployed("hotfix-3", THIRD, Status.IN_PROGRESS, IN_FREEZE.minusSeconds(200));
    site.ecs.tags.put(Memory.BEGUN, "d-0");
    bench.stays(IN_FREEZE);
    String promised = site.ecs.tags.get(Memory.TOLD);
    site.codeDeploy.deployments.clear();

    assertThat(bench.run(IN_FREEZE.plusSeconds(300))).isInstanceOf(Outcome.Started.class);

    assertThat(site.told.getLast().body()).contains("deploying hotfix-").doesNotContain("place");
    assertThat(site.ecs.tags.get(Memory.TOLD)).isEqualTo(promised);
  }

  @Test
  void aPromiseThatIsOvertakenByWhatRunsIsTakenBack() {
    bench.stays(IN_FREEZE);
    site.push("release-9", OLD, IN_FREEZE.plusSeconds(60));

    assertThat(bench.stays(IN_FREEZE.plusSeconds(300))).isInstanceOf(Reason.UpToDate.class);
    bench.stays(IN_FREEZE.plusSeconds(600));

    assertThat(bench.subjects())
        .hasSize(2)
        .last()
        .isEqualTo("release-2 will not be deployed: release-9 takes its place");
  }

  @Test
  void aPromiseThatWasKeptIsNotTakenBack() {
    site.redAlarms = List.of("site-5xx");
    bench.stays(NOW);
    site.redAlarms = List.of();
    assertThat(bench.run(NOW.plusSeconds(300))).isInstanceOf(Outcome.Started.class);
    site.codeDeploy.deployments.set(
        0, Specimens.deployment("d-0", "release-2", NEW, Status.FAILED, NOW, false));
    site.push("release-3", THIRD, NOW.plusSeconds(3600));

    assertThat(bench.run(NOW.plusSeconds(3700))).isInstanceOf(Outcome.Started.class);

    assertThat(site.told.getLast().body()).doesNotContain("takes its place");
  }

  @Test
  void aStartIsNotPromisedIntoAFreeze() {
    site.deployed("release-1", OLD, Status.IN_PROGRESS, IN_FREEZE.minusSeconds(600));

    assertThat(bench.stays(IN_FREEZE)).isInstanceOf(Reason.Frozen.class);
  }

  @Test
  void theRevisionOfAReleaseThatNeverServedIsDeregisteredOnce() {
    bench.run(NOW);
    site.codeDeploy.deployments.set(
        0, Specimens.deployment("d-0", "release-2", NEW, Status.FAILED, NOW, false));

    bench.stays(NOW.plusSeconds(900));
    bench.stays(NOW.plusSeconds(1200));

    assertThat(site.ecs.deregistered).containsExactly("arn:td:8");
    assertThat(site.ecs.tags).containsEntry(Memory.BEGUN, "d-0");
  }

  @Test
  void aRevisionThatARunningTaskSetHasIsLeftAlone() {
    site.ecs.tags.put(Memory.BEGUN, "d-0 arn:td:7");
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(10));

    bench.stays(NOW);

    assertThat(site.ecs.deregistered).isEmpty();
  }

  @Test
  void theRevisionOfAReleaseThatServedIsLeftAlone() {
    site.ecs.tags.put(Memory.BEGUN, "d-0 arn:td:8");
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(90));
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;

    bench.stays(NOW);

    assertThat(site.ecs.deregistered).isEmpty();
    assertThat(site.ecs.tags).containsEntry(Memory.BEGUN, "d-0");
  }

  private boolean failed(Instant now) {
    try {
      bench.run(now);
      return false;
    } catch (ApiCallTimeoutException lost) {
      return true;
    }
  }
}
