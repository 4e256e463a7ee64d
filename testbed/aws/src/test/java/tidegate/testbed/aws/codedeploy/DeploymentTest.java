package tidegate.testbed.aws.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.DeploymentWaitType;
import software.amazon.awssdk.services.codedeploy.model.InvalidLifecycleEventHookExecutionStatusException;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEvent;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.TargetLabel;
import tidegate.testbed.aws.ScriptedFunctions;
import tidegate.testbed.aws.StandInFixture;

class DeploymentTest {
  private final StandInFixture stage = new StandInFixture();
  private final String blue = stage.site.targetGroups().get(0);
  private final String green = stage.site.targetGroups().get(1);

  DeploymentTest() {
    stage.answers(StandInFixture.TEST_HOOK, "Succeeded", Duration.ofSeconds(40));
    stage.answers(StandInFixture.TRAFFIC_HOOK, "Succeeded", Duration.ofSeconds(2));
  }

  @Test
  void playsLifecycleEventsInTheirOrderAndEndsAfterTheTerminationWait() {
    var id = stage.deploy();
    stage.minutes(10);

    assertThat(events(id))
        .extracting(LifecycleEvent::lifecycleEventName)
        .containsExactly(
            "BeforeInstall",
            "Install",
            "AfterInstall",
            "AllowTestTraffic",
            "AfterAllowTestTraffic",
            "BeforeAllowTraffic",
            "AllowTraffic",
            "AfterAllowTraffic");
    assertThat(events(id)).allMatch(e -> e.statusAsString().equals("Succeeded"));
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    assertThat(stage.deployment(id).instanceTerminationWaitTimeStarted()).isTrue();

    stage.hours(1);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    assertThat(stage.site.service().sets()).hasSize(1);
  }

  @Test
  void swapsTheTargetGroupsWithEachDeployment() {
    stage.deploy();
    stage.hours(2);
    assertThat(weights(stage.site.productionListener())).containsOnlyKeys(green);
    stage.deploy();
    stage.hours(2);
    assertThat(weights(stage.site.productionListener())).containsOnlyKeys(blue);
    assertThat(stage.site.service().primary().orElseThrow().targetGroupArn()).isEqualTo(blue);
  }

  @Test
  void showsGreenOnTheTestListenerOnlyWhileTheGateLooks() {
    var seen = new ArrayList<String>();
    stage.functions.on(
        StandInFixture.TEST_HOOK,
        _ -> {
          seen.addAll(weights(stage.site.testListener()).keySet());
          seen.addAll(weights(stage.site.productionListener()).keySet());
          return ScriptedFunctions.returned(Duration.ofSeconds(1));
        });
    stage.deploy();
    stage.minutes(10);
    assertThat(seen).containsExactly(green, blue);
  }

  @Test
  void givesAHookItsTwoIdsAndNothingElse() {
    var id = stage.deploy();
    stage.minutes(10);
    var payload = stage.functions.payloads(StandInFixture.TEST_HOOK).getFirst();
    assertThat(payload.keySet())
        .containsExactlyInAnyOrder("DeploymentId", "LifecycleEventHookExecutionId");
    assertThat(payload.get("DeploymentId").getAsString()).isEqualTo(id);
  }

  @Test
  void countsAHooksTimeToItsLifecycleEvent() {
    var id = stage.deploy();
    stage.minutes(10);
    var gate = events(id).get(4);
    assertThat(Duration.between(gate.startTime(), gate.endTime()))
        .isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void takesEachHooksAnswerOnceAndOnlySucceededOrFailed() {
    var id = stage.deploy();
    stage.minutes(10);
    var hook =
        stage
            .functions
            .payloads(StandInFixture.TEST_HOOK)
            .getFirst()
            .get("LifecycleEventHookExecutionId");
    assertThatThrownBy(() -> answer(id, hook, "Succeeded"))
        .isInstanceOf(LifecycleEventAlreadyCompletedException.class);
    assertThatThrownBy(() -> answer(id, hook, "Skipped"))
        .isInstanceOf(InvalidLifecycleEventHookExecutionStatusException.class);
  }

  @Test
  void startsOneDeploymentAGroupAtATime() {
    stage.deploy();
    assertThatThrownBy(stage::deploy).isInstanceOf(DeploymentLimitExceededException.class);
    stage.minutes(20);
    assertThatThrownBy(stage::deploy)
        .as("blue is still kept")
        .isInstanceOf(DeploymentLimitExceededException.class);
  }

  @Test
  void freesTheGroupWhenTheTerminationWaitIsCutShort() {
    var id = stage.deploy();
    stage.minutes(10);
    stage
        .sdk
        .codeDeploy()
        .continueDeployment(
            r -> r.deploymentId(id).deploymentWaitType(DeploymentWaitType.TERMINATION_WAIT));
    stage.minutes(2);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.SUCCEEDED);
  }

  @Test
  void waitsForAPersonWhenTheGroupSaysSo() {
    stage.aws.codeDeploy().putGroup(stage.site.group().withReadyWait(Duration.ofMinutes(30)));
    var id = stage.deploy();
    stage.minutes(10);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.READY);
    stage
        .sdk
        .codeDeploy()
        .continueDeployment(
            r -> r.deploymentId(id).deploymentWaitType(DeploymentWaitType.READY_WAIT));
    stage.minutes(5);
    assertThat(weights(stage.site.productionListener())).containsOnlyKeys(green);
  }

  @Test
  void skipsTheTestHookWithoutATestListener() {
    stage.aws.codeDeploy().putGroup(stage.site.group().withTestListener(Optional.empty()));
    var id = stage.deploy();
    stage.minutes(10);
    assertThat(events(id).get(4).statusAsString()).isEqualTo("Skipped");
    assertThat(stage.functions.times(StandInFixture.TEST_HOOK)).isEmpty();
  }

  @Test
  void movesACanaryInTwoSteps() {
    stage
        .aws
        .codeDeploy()
        .putGroup(
            stage.site.group().withConfiguration("CodeDeployDefault.ECSCanary10Percent5Minutes"));
    stage.deploy();
    stage.minutes(6);
    assertThat(weights(stage.site.productionListener()))
        .containsEntry(green, 10)
        .containsEntry(blue, 90);
    stage.minutes(6);
    assertThat(weights(stage.site.productionListener())).containsOnlyKeys(green);
  }

  @Test
  void labelsTheTaskSetsByColour() {
    var id = stage.deploy();
    stage.minutes(10);
    var sets =
        stage
            .sdk
            .codeDeploy()
            .getDeploymentTarget(r -> r.deploymentId(id).targetId("site-cluster:site"))
            .deploymentTarget()
            .ecsTarget()
            .taskSetsInfo();
    assertThat(sets)
        .extracting(s -> s.taskSetLabel())
        .containsExactly(TargetLabel.BLUE, TargetLabel.GREEN);
    assertThat(sets)
        .extracting(s -> s.status() + " " + s.trafficWeight())
        .containsExactly("ACTIVE 0.0", "PRIMARY 100.0");
    assertThat(sets.get(1).targetGroup().name()).isEqualTo("site-2");
  }

  @Test
  void forgetsNoDeploymentInItsList() {
    var first = stage.deploy();
    stage.hours(2);
    var second = stage.deploy();
    var listed =
        stage
            .sdk
            .codeDeploy()
            .listDeployments(r ->
                r.applicationName("site-application")
                    .deploymentGroupName("site-group")
                    .createTimeRange(t -> t.start(Instant.parse("2026-11-01T00:00:00Z"))));
    assertThat(listed.deployments()).isEqualTo(List.of(second, first));
  }

  private void answer(String id, JsonElement hook, String status) {
    stage
        .sdk
        .codeDeploy()
        .putLifecycleEventHookExecutionStatus(r ->
            r.deploymentId(id).lifecycleEventHookExecutionId(hook.getAsString()).status(status));
  }

  private List<LifecycleEvent> events(String id) {
    return stage
        .sdk
        .codeDeploy()
        .getDeploymentTarget(r -> r.deploymentId(id).targetId("site-cluster:site"))
        .deploymentTarget()
        .ecsTarget()
        .lifecycleEvents();
  }

  private Map<String, Integer> weights(String listener) {
    return stage.aws.elb().listener(listener).orElseThrow().weights();
  }
}
