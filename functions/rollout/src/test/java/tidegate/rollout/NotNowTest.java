package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.Bench.IN_FREEZE;
import static tidegate.rollout.Bench.NOW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;
import tidegate.cloud.ecr.RepositoryMissingException;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Deployment.Status;
import tidegate.rollout.act.Outcome;
import tidegate.rollout.decide.Reason;
import tidegate.rollout.decide.Request;

/** Why a release does not start now, each reason told once. */
class NotNowTest {
  /** Two hours before the lead of the peak of the 25th. */
  private static final Instant FREEZE = Instant.parse("2026-11-24T12:00:00Z");

  private static final String HOTFIX = "sha256:" + "3".repeat(64);

  private final Bench bench = new Bench();
  private final FakeSite site = bench.site;

  @Test
  void waitsForTheEndOfAPeak() {
    assertThat(bench.stays(IN_FREEZE)).isInstanceOf(Reason.Frozen.class);
    assertThat(bench.subjects())
        .containsExactly(
            "not deploying: peak of the 25th starts in 40 min; release-2 will start"
                + " Fri 27 Nov 00:00 KST; push tag hotfix-* to override");
    assertThat(site.calls.made()).doesNotContain("DescribeListeners");
  }

  @Test
  void aRepositoryOfAnotherAccountIsToldOnceWithTheParameterThatNamesIt() {
    site.calls.refuse(
        "DescribeImages",
        new RepositoryMissingException("wordpress", "", new IllegalStateException()));

    assertThat(bench.stays(FREEZE.minusSeconds(7200))).isInstanceOf(Reason.NoRepository.class);
    bench.stays(FREEZE.minusSeconds(6900));

    assertThat(site.told).hasSize(1);
    assertThat(site.told.getFirst().body()).contains("wordpress", "RegistryAccount");
  }

  @Test
  void aHotfixDoesNotWaitForTheEndOfAPeak() {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));

    assertThat(bench.run(IN_FREEZE)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void startsNothingInAFreezeThoughItsEventIsFromBefore() {
    Instant before = FREEZE.minusSeconds(60);

    assertThat(Bench.reason(bench.run(before, Duration.ofHours(1))))
        .isInstanceOf(Reason.LeftToATick.class);
    assertThat(bench.subjects()).isEmpty();
    assertThat(bench.run(before)).isInstanceOf(Outcome.Started.class);
  }

  @Test
  void aHotfixStartsOnAnEventHoweverOldThatMayBe() {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));

    assertThat(bench.run(FREEZE.minusSeconds(60), Duration.ofHours(1)))
        .isInstanceOf(Outcome.Started.class);
  }

  @Test
  void waitsForARedAlarmAnUnsteadyServiceAndScaling() {
    site.redAlarms = List.of("site-5xx");
    site.taskSets = List.of(Specimens.taskSet("PRIMARY", "", false));
    site.scaling.activities = List.of(new ScalingActivity(NOW, "InProgress", "", ""));

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.Waiting.class);
    assertThat(bench.subjects())
        .containsExactly(
            "not deploying: alarm site-5xx is red; the service is not steady: 1 of 2 tasks run;"
                + " the service is scaling; release-2 will start when that is over");
  }

  @Test
  void namesEveryFaultInOneMessage() {
    site.codeDeploy.testListeners = List.of();
    site.redAlarms = List.of("site-5xx");
    site.networkMode = "bridge";

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.Refused.class);
    assertThat(bench.subjects())
        .containsExactly("not deploying: release-2 fails 2 of 19 preflight checks");
    assertThat(site.told.getFirst().body())
        .contains("- test-listener: ", "- network-mode: ", "Fix: set networkMode to awsvpc")
        .contains("- alarms: alarm site-5xx is red (waits).");
    assertThat(site.calls.made()).doesNotContain("RegisterTaskDefinition", "CreateDeployment");
  }

  @Test
  void tellsAReasonOnce() {
    bench.run(IN_FREEZE);
    bench.run(IN_FREEZE.plusSeconds(300));
    bench.run(IN_FREEZE.plusSeconds(600));

    assertThat(site.told).hasSize(1);
    assertThat(site.calls.made()).containsOnlyOnce("TagResource");
  }

  @Test
  void tellsAgainForAnotherReasonAndAnotherRelease() {
    bench.run(IN_FREEZE);
    site.redAlarms = List.of("site-5xx");
    bench.run(NOW);
    site.push("release-3", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));
    bench.run(IN_FREEZE);

    assertThat(site.told).hasSize(3);
  }

  @Test
  void aPeakThatIsOnIsNotSaidToStart() {
    bench.run(Instant.parse("2026-11-25T03:00:00Z"));

    assertThat(bench.subjects())
        .singleElement()
        .asString()
        .startsWith(
            "not deploying: peak of the 25th is on; release-2 will start Fri 27 Nov 00:00 KST");
  }

  @Test
  void noticesAreInTheLanguageOfTheSetting() {
    new Reconciler(Given.settings("LANGUAGE", "ko")).run(site.aws(), new Request("schedule", NOW));

    assertThat(site.told.getFirst().subject()).contains("배포합니다");
  }

  @Test
  void aReleaseThatWaitsForAPeakHidesNoHotfix() {
    site.push("hotfix-2", HOTFIX, IN_FREEZE.minusSeconds(300));
    site.push("release-3", "sha256:" + "4".repeat(64), IN_FREEZE.minusSeconds(120));

    assertThat(bench.run(IN_FREEZE))
        .isInstanceOfSatisfying(
            Outcome.Started.class,
            started -> assertThat(started.release().tag()).isEqualTo("hotfix-2"));
    assertThat(site.codeDeploy.deployments.getFirst().description())
        .startsWith("tidegate hotfix hotfix-2 ");
  }

  @Test
  void aHotfixOfLastYearIsNotShippedInPlaceOfAReleaseThatWaits() {
    site.push("hotfix-0", HOTFIX, PUSHED.minusSeconds(31_536_000));

    assertThat(bench.stays(IN_FREEZE)).isInstanceOf(Reason.Frozen.class);
  }

  @Test
  void aHotfixThatWasTriedStaysTried() {
    site.push("hotfix-2", HOTFIX, IN_FREEZE.minusSeconds(300));
    site.push("release-3", "sha256:" + "4".repeat(64), IN_FREEZE.minusSeconds(120));
    site.deployed("hotfix-2", HOTFIX, Status.FAILED, IN_FREEZE.minusSeconds(200));

    assertThat(bench.stays(IN_FREEZE)).isInstanceOf(Reason.Frozen.class);
  }

  @Test
  void aHotfixPassesARedAlarmAndAServiceThatIsNotSteady() {
    site.push("hotfix-2", HOTFIX, PUSHED.plusSeconds(10));
    site.redAlarms = List.of("site-5xx");
    site.taskSets = List.of(Specimens.taskSet("PRIMARY", "", false));

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
    assertThat(site.codeDeploy.created.getLast().ignoresAlarms()).isTrue();
    assertThat(bench.subjects().getLast())
        .contains("although alarm site-5xx is red; the service is not steady: 1 of 2 tasks run");
  }

  @Test
  void aReleaseMayShipWhileNoTaskServesVisitors() {
    site.redAlarms = List.of("site-5xx");
    site.taskSets = List.of(Specimens.down());

    assertThat(bench.run(NOW)).isInstanceOf(Outcome.Started.class);
    assertThat(site.codeDeploy.created.getLast().ignoresAlarms()).isTrue();
  }

  @Test
  void aStageThatSleepsAtNightWaitsForItsTasks() {
    site.taskSets = List.of(Specimens.asleep());

    assertThat(bench.stays(NOW)).isInstanceOf(Reason.Waiting.class);
  }

  @Test
  void whatAWSRefusesToStartIsToldOnceAndRegisteredOnce() {
    site.calls.refuse("CreateDeployment", refusal("DeploymentConfigDoesNotExistException"));

    bench.run(NOW);
    bench.run(NOW.plusSeconds(300));

    assertThat(site.calls.made()).containsOnlyOnce("RegisterTaskDefinition");
    assertThat(bench.subjects())
        .singleElement()
        .asString()
        .contains("the start of release-2 was refused by AWS");
  }

  @Test
  void tellsOnceWhereNothingCanBeRemembered() {
    site.calls.refuse("TagResource", refusal("InvalidParameterException"));
    site.redAlarms = List.of("site-5xx");

    bench.run(NOW);
    bench.run(NOW.plusSeconds(300));
    bench.run(NOW.plusSeconds(600));

    assertThat(bench.subjects()).hasSize(2);
    assertThat(bench.subjects().getLast()).startsWith("cannot remember what was told");
  }

  @Test
  void warnsThatTheImageThatRunsIsGone() {
    site.ecr.images.clear();
    site.push("build-9", "sha256:" + "9".repeat(64), PUSHED);

    assertThat(bench.stays(NOW)).isEqualTo(new Reason.RunningImageGone(OLD));
    assertThat(site.told).hasSize(1);
  }

  private static RuntimeException refusal(String code) {
    return CodeDeployException.builder()
        .statusCode(400)
        .message(code)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(code).build())
        .build();
  }
}
