package tidegate.cloud.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import tidegate.cloud.ecs.Launch;
import tidegate.cloud.testing.CannedAws;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.LifecycleEvent;

class SdkDeploymentsTest {

  private static final String GROUP =
      """
      {"deploymentGroupInfo":{"deploymentConfigName":"CodeDeployDefault.ECSAllAtOnce",
       "autoRollbackConfiguration":{"enabled":%s,"events":["DEPLOYMENT_FAILURE"]},
       "alarmConfiguration":{"enabled":%s,"alarms":[{"name":"site-5xx"}]},
       "blueGreenDeploymentConfiguration":{"terminateBlueInstancesOnDeploymentSuccess":
         {"action":"TERMINATE","terminationWaitTimeInMinutes":30}},
       "loadBalancerInfo":{"targetGroupPairInfoList":[{
         "targetGroups":[{"name":"blue"},{"name":"green"}],
         "prodTrafficRoute":{"listenerArns":["arn:prod"]},
         "testTrafficRoute":{"listenerArns":["arn:test"]}}]},
       "lastAttemptedDeployment":
         {"deploymentId":"d-1","status":"Failed","createTime":1793836800}}}\
      """;

  private static final AppSpec APP_SPEC =
      new AppSpec("arn:td:8", "wordpress", 80, Launch.NONE, Map.of("AfterAllowTraffic", "f"));

  private final CannedAws aws = new CannedAws();
  private final SdkDeployments deployments =
      new SdkDeployments(
          () -> aws.client(CodeDeployClient.builder()), "tide", "tide-group", "cluster", "site");

  @Test
  void readsTheGroupWithItsListenersAlarmsAndLastAttempt() {
    aws.answers(GROUP.formatted("true", "true"));

    assertThat(deployments.group())
        .isEqualTo(
            new DeploymentGroup(
                "CodeDeployDefault.ECSAllAtOnce",
                List.of("blue", "green"),
                List.of("arn:prod"),
                List.of("arn:test"),
                List.of("DEPLOYMENT_FAILURE"),
                30,
                /* manualGo= */ Optional.empty(),
                List.of("site-5xx"),
                /* goesOnWithoutAlarms= */ false,
                Optional.of(
                    new DeploymentGroup.Attempt(
                        "d-1", Status.FAILED, Instant.ofEpochSecond(1793836800)))));
  }

  @Test
  void whatIsSwitchedOffIsNotThere() {
    aws.answers(GROUP.formatted("false", "false"));

    DeploymentGroup group = deployments.group();

    assertThat(group.autoRollback()).isEmpty();
    assertThat(group.alarms()).isEmpty();
  }

  @Test
  void asksOnceWhereNothingWasDeployedSince() {
    aws.answers("{\"deployments\":[]}");

    assertThat(deployments.since(Instant.parse("2026-11-05T00:00:00Z"))).isEmpty();
    assertThat(aws.actions()).containsExactly("ListDeployments");
    assertThat(aws.sent().getFirst().body()).contains("\"start\":1793836800");
  }

  @Test
  void listsNewestFirstAndTellsARollbackFromARelease() {
    aws.answers("{\"deployments\":[\"d-1\",\"d-2\"]}")
        .answers(
            """
            {"deploymentsInfo":[
             {"deploymentId":"d-1","status":"Stopped","createTime":100,"completeTime":150,
              "description":"tidegate release-7 sha256:00","creator":"user",
              "errorInformation":{"code":"ALARM_ACTIVE","message":"red"},
              "rollbackInfo":{"rollbackDeploymentId":"d-2"}},
             {"deploymentId":"d-2","status":"InProgress","createTime":140,
              "creator":"codeDeployRollback","instanceTerminationWaitTimeStarted":true,
              "rollbackInfo":{"rollbackTriggeringDeploymentId":"d-1"}}]}\
            """);

    List<Deployment> since = deployments.since(Instant.EPOCH);

    assertThat(since).extracting(Deployment::id).containsExactly("d-2", "d-1");
    Deployment stopped = since.getLast();
    assertThat(stopped.error()).isEqualTo("ALARM_ACTIVE: red");
    assertThat(stopped.rollbackId()).contains("d-2");
    assertThat(stopped.isRollback()).isFalse();
    assertThat(stopped.status().inFlight()).isFalse();
    Deployment rollback = since.getFirst();
    assertThat(rollback.isRollback()).isTrue();
    assertThat(rollback.shifted()).isTrue();
    assertThat(rollback.status().inFlight()).isTrue();
  }

  @Test
  void aStatusNotKnownYetHoldsTheGroup() {
    aws.answers(
            "{\"deploymentInfo\":{\"deploymentId\":\"d-1\",\"status\":\"Novel\",\"createTime\":1}}")
        .refuses("DeploymentTargetDoesNotExistException");

    assertThat(deployments.get("d-1").status().inFlight()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Succeeded,AllowTraffic,Succeeded,true",
    "InProgress,AfterAllowTraffic,Succeeded,true",
    "InProgress,AfterAllowTraffic,InProgress,false",
    "InProgress,AllowTraffic,Succeeded,false"
  })
  void aTargetSaysThatBlueIsKeptWhereTheDeploymentDoesNot(
      String target, String event, String status, boolean shifted) {
    aws.answers(
            "{\"deploymentInfo\":{\"deploymentId\":\"d-1\",\"status\":\"InProgress\",\"createTime\":1,"
                + "\"instanceTerminationWaitTimeStarted\":false}}")
        .answers(
            """
            {"deploymentTarget":{"deploymentTargetType":"ECSTarget","ecsTarget":{"status":"%s",
             "lifecycleEvents":[{"lifecycleEventName":"%s","status":"%s"}]}}}\
            """
                .formatted(target, event, status));

    assertThat(deployments.get("d-1").shifted()).isEqualTo(shifted);
  }

  @ParameterizedTest
  @CsvSource({
    "CodeDeployDefault.ECSAllAtOnce,0",
    "CodeDeployDefault.ECSLinear10PercentEvery3Minutes,27",
    "CodeDeployDefault.ECSCanary10Percent15Minutes,15"
  })
  void knowsHowLongCodeDeploysOwnConfigurationsShift(String configuration, long minutes) {
    assertThat(deployments.shiftTime(configuration)).hasMinutes(minutes);
    assertThat(aws.actions()).isEmpty();
  }

  @Test
  void asksHowLongAnAccountsConfigurationShifts() {
    aws.answers(
        """
        {"deploymentConfigInfo":{"trafficRoutingConfig":{"type":"TimeBasedLinear",
         "timeBasedLinear":{"linearPercentage":30,"linearInterval":20}}}}\
        """);

    assertThat(deployments.shiftTime("slow")).hasMinutes(60);
  }

  @Test
  void createsWithTheAppSpecInline() {
    aws.answers("{\"deploymentId\":\"d-9\"}");

    String id = deployments.create(APP_SPEC, "why", /* ignoreAlarms= */ false);

    assertThat(id).isEqualTo("d-9");
    var sent = JsonParser.parseString(aws.sent().getFirst().body()).getAsJsonObject();
    assertThat(sent.get("applicationName").getAsString()).isEqualTo("tide");
    assertThat(sent.get("deploymentGroupName").getAsString()).isEqualTo("tide-group");
    assertThat(sent.get("description").getAsString()).isEqualTo("why");
    var revision = sent.getAsJsonObject("revision");
    assertThat(revision.get("revisionType").getAsString()).isEqualTo("AppSpecContent");
    assertThat(revision.getAsJsonObject("appSpecContent").get("content").getAsString())
        .isEqualTo(APP_SPEC.json());
    assertThat(sent.has("overrideAlarmConfiguration")).isFalse();
  }

  @Test
  void theWayBackIsNotStoppedByARedAlarm() {
    aws.answers("{\"deploymentId\":\"d-9\"}");

    deployments.create(APP_SPEC, "why", /* ignoreAlarms= */ true);

    assertThat(aws.sent().getFirst().body())
        .contains("\"overrideAlarmConfiguration\":{\"enabled\":false");
  }

  @Test
  void saysThatTheGroupIsTaken() {
    aws.refuses("DeploymentLimitExceededException");

    assertThatThrownBy(() -> deployments.create(APP_SPEC, "", /* ignoreAlarms= */ false))
        .isInstanceOf(DeploymentInFlightException.class);
  }

  @Test
  void stoppingWhatHasEndedIsNoError() {
    aws.refuses("DeploymentAlreadyCompletedException");

    assertThat(deployments.stopAndRollBack("d-1")).isFalse();
    assertThat(aws.sent().getFirst().body())
        .isEqualTo("{\"deploymentId\":\"d-1\",\"autoRollbackEnabled\":true}");
  }

  @Test
  void answeringAHookTwiceIsNoError() {
    aws.answers("{}").refuses("LifecycleEventAlreadyCompletedException");

    deployments.answer("d-1", "e-1", /* succeeded= */ false);
    deployments.answer("d-1", "e-1", /* succeeded= */ true);

    assertThat(aws.sent())
        .extracting(CannedAws.Sent::body)
        .satisfiesExactly(
            first -> assertThat(first).contains("\"status\":\"Failed\""),
            second -> assertThat(second).contains("\"status\":\"Succeeded\""));
  }

  @Test
  void tellsTheLifecycleInCodeDeploysOrder() {
    aws.answers(
        """
        {"deploymentTarget":{"ecsTarget":{"lifecycleEvents":[
          {"lifecycleEventName":"Install","status":"Succeeded","startTime":1,"endTime":2},
          {"lifecycleEventName":"AfterAllowTestTraffic","status":"InProgress","startTime":3,
           "diagnostics":{"message":"late"}}]}}}\
        """);

    List<LifecycleEvent> events = deployments.lifecycle("d-1");

    assertThat(aws.sent().getFirst().body()).contains("\"targetId\":\"cluster:site\"");
    assertThat(events).extracting(LifecycleEvent::name).first().isEqualTo("Install");
    assertThat(events.getLast().inProgress()).isTrue();
    assertThat(events.getLast().started()).contains(Instant.ofEpochSecond(3));
    assertThat(events.getLast().message()).isEqualTo("late");
  }
}
