package tidegate.testbed.aws.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.ErrorCode;
import tidegate.testbed.aws.ScriptedFunctions;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.cloudwatch.CloudWatch.State;

class DeploymentEndingTest {
  private final StandInFixture stage = new StandInFixture();
  private final String blue = stage.site.targetGroups().get(0);
  private final String green = stage.site.targetGroups().get(1);

  DeploymentEndingTest() {
    stage.answers(StandInFixture.TEST_HOOK, "Succeeded", Duration.ofSeconds(40));
    stage.answers(StandInFixture.TRAFFIC_HOOK, "Succeeded", Duration.ofSeconds(2));
  }

  @Test
  void rollsBackByANewDeploymentWhenAHookAnswersFailed() {
    stage.answers(StandInFixture.TEST_HOOK, "Failed", Duration.ofSeconds(5));
    var id = stage.deploy();
    stage.minutes(10);

    var failed = stage.deployment(id);
    assertThat(failed.status()).isEqualTo(DeploymentStatus.FAILED);
    assertThat(failed.errorInformation().code()).isEqualTo(ErrorCode.HOOK_EXECUTION_FAILURE);
    var rollback = stage.deployment(failed.rollbackInfo().rollbackDeploymentId());
    assertThat(rollback.status()).isEqualTo(DeploymentStatus.SUCCEEDED);
    assertThat(rollback.creatorAsString()).isEqualTo("codeDeployRollback");
    assertThat(rollback.rollbackInfo().rollbackTriggeringDeploymentId()).isEqualTo(id);
    assertThat(weights(stage.site.productionListener())).containsOnlyKeys(blue);
    assertThat(weights(stage.site.testListener())).containsOnlyKeys(blue);
    assertThat(stage.site.service().sets()).hasSize(1);
  }

  @Test
  void leavesEverythingWhereItIsWhenAutoRollbackIsOff() {
    stage.aws.codeDeploy().putGroup(stage.site.group().withRollbackOn(Set.of()));
    stage.answers(StandInFixture.TEST_HOOK, "Failed", Duration.ofSeconds(5));
    var id = stage.deploy();
    stage.hours(3);
    assertThat(stage.deployment(id).rollbackInfo()).isNull();
    assertThat(stage.site.service().sets()).hasSize(2);
    assertThat(weights(stage.site.testListener())).containsOnlyKeys(green);
  }

  @Test
  void failsAHookThatIsSilentForAnHour() {
    stage.functions.on(
        StandInFixture.TEST_HOOK, _ -> ScriptedFunctions.returned(Duration.ofSeconds(1)));
    var id = stage.deploy();
    stage.minutes(55);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    stage.minutes(10);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.FAILED);
  }

  @Test
  void returnsToBlueWhenStoppedAfterTheShift() {
    var id = stage.deploy();
    stage.minutes(10);
    assertThat(weights(stage.site.productionListener())).containsOnlyKeys(green);
    stage.sdk.codeDeploy().stopDeployment(r -> r.deploymentId(id).autoRollbackEnabled(true));
    stage.minutes(5);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.STOPPED);
    assertThat(weights(stage.site.productionListener())).containsOnlyKeys(blue);
    assertThat(stage.site.service().primary().orElseThrow().running()).isEqualTo(2);
  }

  @Test
  void stopsOnARedAlarmAndRollsBack() {
    var id = stage.deploy();
    stage.minutes(10);
    stage.aws.cloudWatch().alarm("site-5xx", State.ALARM);
    stage.minutes(5);
    var stopped = stage.deployment(id);
    assertThat(stopped.status()).isEqualTo(DeploymentStatus.STOPPED);
    assertThat(stopped.errorInformation().code()).isEqualTo(ErrorCode.ALARM_ACTIVE);
    assertThat(stopped.rollbackInfo().rollbackDeploymentId()).isNotNull();
  }

  @Test
  void startsNothingWhileAnAlarmIsRed() {
    stage.aws.cloudWatch().alarm("site-5xx", State.ALARM);
    var id = stage.deploy();
    stage.minutes(1);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.STOPPED);
    assertThat(stage.site.service().sets()).hasSize(1);
  }

  @Test
  void failsWhenScalingInTheShiftIsNotSteadyInFiveMinutes() {
    stage.functions.on(
        StandInFixture.TEST_HOOK, _ -> ScriptedFunctions.returned(Duration.ofSeconds(1)));
    var id = stage.deploy();
    stage.minutes(5);
    stage.aws.quotas().fargateVcpus(8);
    stage.sdk.ecs().updateService(r -> r.cluster("site-cluster").service("site").desiredCount(6));
    stage.minutes(4);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    stage.minutes(2);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.FAILED);
  }

  @Test
  void waitsAnHourForGreenToBeSteadyAndNoLonger() {
    stage.tasks.sickImages.add(StandInFixture.SECOND_IMAGE);
    var id = stage.deploy();
    stage.minutes(55);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.IN_PROGRESS);
    stage.minutes(10);
    assertThat(stage.deployment(id).status()).isEqualTo(DeploymentStatus.FAILED);
    assertThat(stage.functions.times(StandInFixture.TEST_HOOK)).isEmpty();
  }

  @Test
  void refusesToMoveAListenerThatIsNotOnThePrimarysTargetGroup() {
    stage.aws.elb().forward(stage.site.productionListener(), Map.of(green, 100));
    var id = stage.deploy();
    stage.minutes(5);
    assertThat(stage.deployment(id).errorInformation().code())
        .isEqualTo(ErrorCode.ELASTIC_LOAD_BALANCING_INVALID);
  }

  @Test
  void mayNotInvokeAHookOfAnotherName() {
    stage.aws.lambda().add("gate", 2);
    var id = stage.deploy("gate", StandInFixture.TRAFFIC_HOOK);
    stage.minutes(10);
    assertThat(stage.deployment(id).errorInformation().code())
        .isEqualTo(ErrorCode.IAM_ROLE_PERMISSIONS);
    assertThat(stage.functions.times("gate")).isEmpty();
  }

  @Test
  void tellsTheBusEachStateAndThoseOfTheRollback() {
    stage.answers(StandInFixture.TEST_HOOK, "Failed", Duration.ofSeconds(5));
    stage.deploy();
    stage.minutes(10);
    assertThat(stage.aws.journal().all(JournalEntry.EventSent.class))
        .extracting(e -> e.event().getAsJsonObject("detail").get("state").getAsString())
        .containsExactly("START", "FAILURE", "START", "SUCCESS");
  }

  private Map<String, Integer> weights(String listener) {
    return stage.aws.elb().listener(listener).orElseThrow().weights();
  }
}
