package tidegate.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static tidegate.rollout.FakeSite.NEW;
import static tidegate.rollout.FakeSite.OLD;
import static tidegate.rollout.FakeSite.PUSHED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tidegate.cloud.codedeploy.Deployment;
import tidegate.cloud.codedeploy.Deployment.Status;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.notice.Notice;

/** The decision table: one test a row. */
class RolloutTest {

  private static final Instant NOW = PUSHED.plusSeconds(60);
  private static final Instant IN_FREEZE = Instant.parse("2026-11-24T14:20:00Z");

  private final FakeSite site = new FakeSite();
  private final Rollout rollout = new Rollout(Given.settings());

  private Decision run(Instant now) {
    return rollout.run(new Facts(site.ports()), new LiveActs(site.ports()), now);
  }

  private Decision rollBack() {
    return rollout.rollBack(new Facts(site.ports()), new LiveActs(site.ports()), NOW);
  }

  private List<String> subjects() {
    return site.told.stream().map(Notice::subject).toList();
  }

  @Test
  void deploysTheNewestReleaseInTwelveCalls() {
    Decision decision = run(NOW);

    assertThat(decision).isInstanceOf(Decision.Started.class);
    assertThat(site.calls)
        .containsExactlyInAnyOrder(
            "DescribeImages",
            "DescribeServices",
            "DescribeTaskDefinition",
            "GetDeploymentGroup",
            "DescribeListeners",
            "DescribeAlarms",
            "DescribeScalingActivities",
            "BatchGetImage",
            "DescribeDBInstances",
            "RegisterTaskDefinition",
            "ListDeployments",
            "CreateDeployment")
        .endsWith("RegisterTaskDefinition", "ListDeployments", "CreateDeployment");
    assertThat(site.deployments.getFirst().description()).isEqualTo("tidegate release-2 " + NEW);
    assertThat(subjects()).containsExactly("deploying release-2 (sha256:222222222222) with d-0");
  }

  @Test
  void doesNothingWhereThereIsNoRelease() {
    site.images.clear();
    site.push("latest", NEW, PUSHED);

    assertThat(run(NOW)).isEqualTo(new Decision.NoRelease());
    assertThat(site.calls).containsExactly("DescribeImages");
  }

  @Test
  void doesNothingWhereVisitorsMeetTheNewestRelease() {
    site.running = Optional.of(FakeSite.definition(FakeSite.REPOSITORY + "@" + NEW));

    assertThat(run(NOW)).isInstanceOf(Decision.UpToDate.class);
    assertThat(site.calls)
        .containsExactly("DescribeImages", "DescribeServices", "DescribeTaskDefinition");
    assertThat(site.told).isEmpty();
  }

  @Test
  void resolvesATaskDefinitionThatNamesItsImageByTag() {
    site.running = Optional.of(FakeSite.definition(FakeSite.REPOSITORY + ":release-2"));

    assertThat(run(NOW)).isInstanceOf(Decision.UpToDate.class);
  }

  @Test
  void replacesAnImageOfAnotherRepository() {
    site.running = Optional.of(FakeSite.definition("public.ecr.aws/docker/wordpress:release-2"));

    assertThat(run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void saysThatAServiceWithoutPrimaryCannotBeDeployedTo() {
    site.taskSets = List.of();

    assertThat(run(NOW)).isEqualTo(new Decision.NoPrimary());
    assertThat(subjects()).singleElement().asString().startsWith("not deploying: ");
  }

  @Test
  void leavesTheNewestReleaseAloneWhileItIsOnItsWay() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED.plusSeconds(30));

    assertThat(run(NOW)).isInstanceOf(Decision.UnderWay.class);
    assertThat(site.told).isEmpty();
  }

  @Test
  void waitsForADeploymentInFlightWheneverItWasCreated() {
    site.deployed("release-1", OLD, Status.READY, PUSHED.minusSeconds(3600));

    assertThat(run(NOW)).isInstanceOf(Decision.InFlight.class);
    assertThat(subjects())
        .containsExactly(
            "not deploying: d-0 still rolls out release-1; release-2 will start when it has ended");
  }

  @Test
  void findsADeploymentInFlightByItsTaskSetWhereTheGroupDoesNotTell() {
    Deployment other =
        FakeSite.deployment("d-9", "release-1", OLD, Status.IN_PROGRESS, PUSHED, false);
    site.deployed("release-0", OLD, Status.SUCCEEDED, PUSHED);
    site.deployments.addLast(other);
    site.taskSets =
        List.of(FakeSite.taskSet("PRIMARY", "d-0", true), FakeSite.taskSet("ACTIVE", "d-9", true));

    assertThat(run(NOW))
        .isInstanceOfSatisfying(
            Decision.InFlight.class, held -> assertThat(held.deployment().id()).isEqualTo("d-9"));
  }

  @Test
  void promisesNoStartToAReleaseThatIsRolledBackJustNow() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(30));
    site.deployments.addFirst(
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

    assertThat(run(NOW)).isInstanceOf(Decision.AlreadyTried.class);
    assertThat(site.told).isEmpty();
  }

  @Test
  void tellsAHotfixHowToGiveUpBlue() {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));
    site.deployments.add(
        FakeSite.deployment("d-5", "release-2", NEW, Status.IN_PROGRESS, PUSHED, true));

    assertThat(run(NOW)).isInstanceOf(Decision.InFlight.class);
    assertThat(site.told.getFirst().body())
        .contains("d-5 keeps blue for 30 min")
        .contains(
            "continue-deployment --deployment-id d-5 --deployment-wait-type TERMINATION_WAIT");
  }

  @Test
  void doesNotTryAgainWhatFailedSinceItsPush() {
    for (Status ended : List.of(Status.FAILED, Status.STOPPED, Status.SUCCEEDED)) {
      var tried = new FakeSite();
      tried.deployed("release-2", NEW, ended, PUSHED.plusSeconds(5));

      Decision decision = rollout.run(new Facts(tried.ports()), new LiveActs(tried.ports()), NOW);

      assertThat(decision).isInstanceOf(Decision.AlreadyTried.class);
      assertThat(tried.told).isEmpty();
    }
  }

  @Test
  void triesAgainAfterAPushOfTheSameImage() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.minusSeconds(5));

    assertThat(run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void triesAgainAfterARetryThatHadToWait() {
    site.deployed("release-2", NEW, Status.FAILED, PUSHED.plusSeconds(5));
    site.tags.put(Memory.RETRY_AFTER, PUSHED.plusSeconds(30).toString());

    assertThat(run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void anotherReleaseThatFailedIsNoReason() {
    site.deployed("release-1", OLD, Status.FAILED, PUSHED.plusSeconds(5));

    assertThat(run(NOW)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void waitsForTheEndOfAPeak() {
    assertThat(run(IN_FREEZE)).isInstanceOf(Decision.Frozen.class);
    assertThat(subjects())
        .containsExactly(
            "not deploying: peak of the 25th starts in 40 min; release-2 will start"
                + " 2026-11-27T00:00+09:00; push tag hotfix-* to override");
    assertThat(site.calls).doesNotContain("DescribeListeners");
  }

  @Test
  void aHotfixDoesNotWaitForTheEndOfAPeak() {
    site.push("hotfix-1", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));

    assertThat(run(IN_FREEZE)).isInstanceOf(Decision.Started.class);
  }

  @Test
  void waitsForARedAlarmAnUnsteadyServiceAndScaling() {
    site.redAlarms = List.of("site-5xx");
    site.taskSets = List.of(FakeSite.taskSet("PRIMARY", "", false));
    site.activities = List.of(new ScalingActivity(NOW, "InProgress", "", ""));

    assertThat(run(NOW)).isInstanceOf(Decision.Waiting.class);
    assertThat(subjects())
        .containsExactly(
            "not deploying: alarm site-5xx is red; the service is not steady: 1 of 2 tasks run;"
                + " the service is scaling; release-2 will start when that is over");
  }

  @Test
  void namesEveryFaultInOneMessage() {
    site.testListeners = List.of();
    site.redAlarms = List.of("site-5xx");
    site.running =
        Optional.of(Given.withMode(FakeSite.definition(FakeSite.REPOSITORY + "@" + OLD), "bridge"));

    assertThat(run(NOW)).isInstanceOf(Decision.Refused.class);
    assertThat(subjects())
        .containsExactly("not deploying: release-2 fails 2 of 14 preflight checks");
    assertThat(site.told.getFirst().body())
        .contains("- test-listener: ", "- network-mode: ", "Fix: set networkMode to awsvpc")
        .contains("- alarms: alarm site-5xx is red (waits).");
    assertThat(site.calls).doesNotContain("RegisterTaskDefinition", "CreateDeployment");
  }

  @Test
  void tellsAReasonOnce() {
    run(IN_FREEZE);
    run(IN_FREEZE.plusSeconds(300));
    run(IN_FREEZE.plusSeconds(600));

    assertThat(site.told).hasSize(1);
    assertThat(site.calls).containsOnlyOnce("TagResource");
  }

  @Test
  void tellsAgainForAnotherReasonAndAnotherRelease() {
    run(IN_FREEZE);
    site.redAlarms = List.of("site-5xx");
    run(NOW);
    site.push("release-3", "sha256:" + "3".repeat(64), PUSHED.plusSeconds(10));
    run(IN_FREEZE);

    assertThat(site.told).hasSize(3);
  }

  @Test
  void aDoubledEventStartsOneDeployment() {
    run(NOW);
    run(NOW);

    assertThat(site.calls.stream().filter("CreateDeployment"::equals)).hasSize(1);
  }

  @Test
  void twoInvocationsAtOnceStartOneDeployment() {
    site.beforeCreate =
        () -> {
          site.beforeCreate = () -> {};
          run(NOW);
        };

    assertThat(run(NOW)).isInstanceOf(Decision.Overtaken.class);
    assertThat(site.deployments).hasSize(1);
  }

  @Test
  void looksAgainJustBeforeItStarts() {
    var late =
        new LeashedActs() {
          @Override
          public String register(TaskDefinition running, String container, Image image) {
            site.deployed("release-2", NEW, Status.FAILED, NOW);
            return "arn:td:8";
          }
        };

    assertThat(rollout.run(new Facts(site.ports()), late, NOW))
        .isInstanceOf(Decision.AlreadyTried.class);
  }

  @Test
  void rollsBackWhatIsInFlight() {
    site.deployed("release-2", NEW, Status.IN_PROGRESS, PUSHED);

    assertThat(rollBack()).isInstanceOf(Decision.StopAndRollBack.class);
    assertThat(site.calls).contains("StopDeployment d-0");
  }

  @Test
  void goesBackToTheReleaseThatServedBeforeWhateverIsRed() {
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.minusSeconds(3600));
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.plusSeconds(5));
    site.running = Optional.of(FakeSite.definition(FakeSite.REPOSITORY + "@" + NEW));
    site.redAlarms = List.of("site-5xx");

    assertThat(rollBack())
        .isInstanceOfSatisfying(
            Decision.Started.class,
            started -> assertThat(started.release().digest()).isEqualTo(OLD));
    assertThat(site.calls).contains("CreateDeployment ignoring alarms");
  }

  @Test
  void staysWithTheReleaseItWentBackTo() {
    site.deployed("release-2", NEW, Status.SUCCEEDED, PUSHED.plusSeconds(5));
    site.deployed("release-1", OLD, Status.SUCCEEDED, PUSHED.plusSeconds(20));

    assertThat(run(NOW)).isInstanceOf(Decision.AlreadyTried.class);
  }

  @Test
  void saysThatThereIsNothingToGoBackTo() {
    assertThat(rollBack()).isEqualTo(new Decision.NoWayBack(Optional.empty()));
  }
}
