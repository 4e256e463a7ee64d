package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Refusal;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;

/** The way back, when a person asks for it. */
class WayBackTest {

  private static final String OLDEST = "sha256:" + "0".repeat(64);

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void rollsBackWhatIsInFlight() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);

    assertThat(bench.rollBack()).isInstanceOf(Outcome.Stopped.class);
    assertThat(site.codeDeploy.stopped).contains("d-0");
    assertThat(Refusal.readStop(site.ecs.tags, "d-0"))
        .hasValueSatisfying(reason -> assertThat(reason.what()).contains("a person"));
  }

  @Test
  void rollsBackWhatIsInFlightThoughTheReasonCannotBeKept() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);
    site.calls.refuse("TagResource", new IllegalStateException("tag policy"));

    assertThat(bench.rollBack()).isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void doesNotSayStoppedOfWhatHadEnded() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);
    site.codeDeploy.over.add("d-0");

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
    assertThat(site.codeDeploy.created.getLast().ignoresAlarms()).isTrue();
  }

  @Test
  void goesBackWhereAnAlarmIsGone() {
    servedOldThenNew();
    site.missingAlarms = List.of("shop-p99");

    assertThat(bench.rollBack()).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void saysThatThereIsNothingToGoBackTo() {
    assertThat(Bench.reason(bench.rollBack())).isEqualTo(new Reason.NoWayBack());
  }

  @Test
  void saidTwiceDoesNotStopTheWayBack() {
    servedOldThenNew();
    bench.rollBack();

    assertThat(Bench.reason(bench.rollBack())).isInstanceOf(Reason.GoingBack.class);
    assertThat(site.codeDeploy.stopped).isEmpty();
    assertThat(site.codeDeploy.deployments.getFirst().description())
        .startsWith("tidegate way-back release-1");
  }

  @Test
  void saidTwiceWhileWhatWasStoppedIsRolledBackGoesNoFurther() {
    site.deployed("release-0", OLDEST, Status.SUCCEEDED, PUSHED.minusSeconds(9000));
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(3600));
    site.deployed("release-2", NEW, Status.STOPPED, NOW.minusSeconds(700));

    assertThat(Bench.reason(bench.rollBack(NOW.plusSeconds(30))))
        .isInstanceOf(Reason.GoingBack.class);
  }

  @Test
  void afterAWayBackNeverGoesForwardToTheBadRelease() {
    servedOldThenNew();
    site.deployed(
        new Description(Intent.WAY_BACK, "release-1", OLD, "operator", Optional.empty()),
        Status.SUCCEEDED,
        NOW.minusSeconds(3600));
    site.runningImage = FakeSite.REPOSITORY + "@" + OLD;

    assertThat(Bench.reason(bench.rollBack())).isEqualTo(new Reason.NoWayBack());
  }

  @Test
  void goesBackFurtherWhereASecondOrderComesLater() {
    site.deployed("release-0", OLDEST, Status.SUCCEEDED, PUSHED.minusSeconds(18_000));
    site.untag(OLDEST);
    servedOldThenNew();
    site.deployed(
        new Description(Intent.WAY_BACK, "release-1", OLD, "operator", Optional.empty()),
        Status.SUCCEEDED,
        NOW.minusSeconds(3600));
    site.runningImage = FakeSite.REPOSITORY + "@" + OLD;

    assertThat(bench.rollBack())
        .isInstanceOfSatisfying(
            Outcome.Started.class,
            started -> assertThat(started.release().digest()).isEqualTo(OLDEST));
  }

  @Test
  void goesBackToAnImageThatHasLostItsTag() {
    servedOldThenNew();
    site.ecr.images.removeLast();
    site.untag(OLD);

    assertThat(bench.rollBack())
        .isInstanceOfSatisfying(
            Outcome.Started.class,
            started -> assertThat(started.release().digest()).isEqualTo(OLD));
  }

  @Test
  void isStoppedOnlyByWhatMakesItImpossible() {
    servedOldThenNew();
    site.scan("COMPLETE", Map.of("CRITICAL", 1));
    site.retention = 0;
    site.codeDeploy.testListeners = List.of();
    site.scaling.activities = List.of(new ScalingActivity(NOW, "InProgress", "", ""));
    site.taskSets = List.of(Specimens.taskSet("PRIMARY", "", false));

    assertThat(bench.rollBack(Bench.IN_FREEZE)).isInstanceOf(Outcome.Started.class);
    assertThat(bench.subjects().getLast())
        .contains("although", "1 CRITICAL", "no restore point", "no test listener");

    site.codeDeploy.deployments.removeFirst();
    site.networkMode = "bridge";

    assertThat(Bench.reason(bench.rollBack())).isInstanceOf(Reason.Refused.class);
  }

  private void servedOldThenNew() {
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(9000));
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.minusSeconds(7200));
    site.runningImage = FakeSite.REPOSITORY + "@" + NEW;
  }
}
