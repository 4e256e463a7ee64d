package tidegate.testbed.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tidegate.testbed.aws.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.rds.model.DbInstanceNotFoundException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import tidegate.testbed.aws.wire.AwsCall;
import tidegate.testbed.aws.wire.Json;

/** The services around the site answer the real SDK's client in a form that it reads. */
@SuppressWarnings("unchecked") // the SDK takes lambdas as generic varargs
class NeighboursTest {
  private final StandInFixture stage = new StandInFixture();
  private final SdkClients sdk = stage.sdk;

  @Test
  void elbShowsListenersGroupsAndTargets() {
    var listener =
        sdk.elb()
            .describeListeners(r -> r.listenerArns(stage.site.productionListener()))
            .listeners()
            .getFirst();
    var group = listener.defaultActions().getFirst().forwardConfig().targetGroups().getFirst();
    assertThat(group.targetGroupArn()).isEqualTo(stage.site.targetGroups().getFirst());
    assertThat(
            sdk.elb()
                .describeTargetHealth(r -> r.targetGroupArn(group.targetGroupArn()))
                .targetHealthDescriptions())
        .hasSize(2)
        .allMatch(t -> t.targetHealth().state() == TargetHealthStateEnum.HEALTHY);
    assertThat(sdk.elb().describeTargetGroups(r -> r.names("site-1", "site-2")).targetGroups())
        .hasSize(2);
    assertThat(
            sdk.elb()
                .describeRules(r -> r.listenerArn(listener.listenerArn()))
                .rules()
                .getFirst()
                .isDefault())
        .isTrue();
    assertThat(
            sdk.elb()
                .describeLoadBalancers(r -> r.names("site"))
                .loadBalancers()
                .getFirst()
                .dnsName())
        .endsWith(".elb.amazonaws.com");
    assertRefused(
        "ListenerNotFound", () -> sdk.elb().describeListeners(r -> r.listenerArns("arn:none")));
  }

  @Test
  void cloudWatchSpeaksOfAlarmsAndMetrics() {
    assertThat(
            sdk.cloudWatch()
                .describeAlarms(r -> r.alarmNames("site-5xx"))
                .metricAlarms()
                .getFirst()
                .stateValue())
        .isEqualTo(StateValue.OK);
    stage
        .aws
        .cloudWatch()
        .put("AWS/RDS", "CPUCreditBalance", Map.of("DBInstanceIdentifier", "site-database"), 288);
    var data =
        sdk.cloudWatch()
            .getMetricData(r ->
                r.startTime(StandInFixture.START.minus(Duration.ofHours(1)))
                    .endTime(StandInFixture.START.plusSeconds(1))
                    .metricDataQueries(q ->
                        q.id("credits")
                            .metricStat(s ->
                                s.period(300)
                                    .stat("Average")
                                    .metric(m ->
                                        m.namespace("AWS/RDS")
                                            .metricName("CPUCreditBalance")
                                            .dimensions(d ->
                                                d.name("DBInstanceIdentifier")
                                                    .value("site-database"))))));
    assertThat(data.metricDataResults().getFirst().values()).containsExactly(288.0);
    assertThat(data.metricDataResults().getFirst().timestamps())
        .containsExactly(StandInFixture.START);
  }

  @Test
  void rdsDescribesTheInstanceAndItsParameters() {
    stage.aws.rds().pendingMaintenance("site-database", "system-update");
    var instance =
        sdk.rds()
            .describeDBInstances(r -> r.dbInstanceIdentifier("site-database"))
            .dbInstances()
            .getFirst();
    assertThat(instance.dbInstanceStatus()).isEqualTo("available");
    assertThat(instance.endpoint().port()).isEqualTo(3306);
    assertThat(instance.latestRestorableTime()).isEqualTo(StandInFixture.START);
    var group = instance.dbParameterGroups().getFirst().dbParameterGroupName();
    assertThat(
            sdk.rds()
                .describeDBParameters(r -> r.dbParameterGroupName(group))
                .parameters()
                .getFirst()
                .parameterValue())
        .isEqualTo("682");
    assertThat(
            sdk.rds()
                .describePendingMaintenanceActions()
                .pendingMaintenanceActions()
                .getFirst()
                .pendingMaintenanceActionDetails()
                .getFirst()
                .action())
        .isEqualTo("system-update");
    assertThatThrownBy(() -> sdk.rds().describeDBInstances(r -> r.dbInstanceIdentifier("none")))
        .isInstanceOf(DbInstanceNotFoundException.class);
  }

  @Test
  void quotasTellTheLimitThatIsObeyed() {
    stage.aws.quotas().fargateVcpus(6);
    var quota = sdk.quotas().getServiceQuota(r -> r.serviceCode("fargate").quotaCode("L-3032A538"));
    assertThat(quota.quota().value()).isEqualTo(6.0);
  }

  @Test
  void snsKeepsNotices() {
    sdk.sns()
        .publish(
            r -> r.topicArn(stage.site.topicArn()).subject("배포 <1>").message("shipped & well"));
    assertThat(stage.aws.sns().notices())
        .extracting(n -> n.subject() + "/" + n.message())
        .containsExactly("배포 <1>/shipped & well");
    assertThatThrownBy(() -> sdk.sns().publish(r -> r.topicArn("arn:none").message("x")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void lambdaAnswersInlineAndTellsAFunctionsError() {
    stage.functions.on("peaks", NeighboursTest::echo);
    var answer =
        sdk.lambda()
            .invoke(r ->
                r.functionName("peaks").payload(SdkBytes.fromUtf8String("{\"command\":\"plan\"}")));
    assertThat(answer.payload().asUtf8String()).isEqualTo("{\"command\":\"plan\"}");
    assertThat(answer.functionError()).isNull();
    stage.functions.on("peaks", _ -> ScriptedFunctions.errored("no calendar"));
    var error = sdk.lambda().invoke(r -> r.functionName("peaks"));
    assertThat(error.functionError()).isEqualTo("Unhandled");
    assertThat(error.payload().asUtf8String()).contains("no calendar");
    assertRefused(
        "ResourceNotFoundException", () -> sdk.lambda().invoke(r -> r.functionName("none")));
  }

  @Test
  void lambdaRunsAnEventWhenTheClockMoves() {
    var answer =
        sdk.lambda().invoke(r -> r.functionName("peaks").invocationType(InvocationType.EVENT));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(stage.functions.seen).isEmpty();
    stage.minutes(1);
    assertThat(stage.functions.times("peaks")).containsExactly(StandInFixture.START);
  }

  @Test
  void refusesAnOperationThatIsNotPlayed() {
    assertRefused(
        "UnknownOperationException",
        () -> sdk.ecs().listAttributes(r -> r.targetType("container-instance")));
    assertRefused("InvalidAction", () -> sdk.sns().listSubscriptions());
  }

  @Test
  void logsEachCallWithItsCallerAndOutcome() {
    sdk.quotas().getServiceQuota(r -> r.serviceCode("fargate").quotaCode("L-3032A538"));
    assertRefused(
        "NoSuchResourceException",
        () -> sdk.quotas().getServiceQuota(r -> r.serviceCode("fargate").quotaCode("L-0")));
    assertThat(stage.aws.calls().all())
        .extracting(AwsCall::service, AwsCall::operation, AwsCall::principal, AwsCall::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("servicequotas", "GetServiceQuota", "tester", "OK"),
            org.assertj.core.groups.Tuple.tuple(
                "servicequotas", "GetServiceQuota", "tester", "NoSuchResourceException"));
  }

  private static FunctionRunner.Result echo(com.google.gson.JsonElement payload) {
    return new FunctionRunner.Result.Returned(payload, Duration.ofSeconds(1));
  }

  /** DBCluster in the RDS API reference. */
  @Test
  void rdsKeepsAnAuroraInstancesRestorePointAtItsCluster() {
    var until = "2026-11-01T00:00:00Z";
    stage.aws.rds().unset("site-database", "LatestRestorableTime");
    stage.aws.rds().set("site-database", "DBClusterIdentifier", "site-cluster");
    stage
        .aws
        .rds()
        .putCluster(
            Json.object("DBClusterIdentifier", "site-cluster", "LatestRestorableTime", until));

    var instance = sdk.rds().describeDBInstances().dbInstances().getFirst();
    assertThat(instance.latestRestorableTime()).isNull();
    var cluster =
        sdk.rds().describeDBClusters(r -> r.dbClusterIdentifier(instance.dbClusterIdentifier()));
    assertThat(cluster.dbClusters().getFirst().latestRestorableTime()).isEqualTo(until);
    Refusals.assertRefused(
        "DBClusterNotFoundFault",
        () -> sdk.rds().describeDBClusters(r -> r.dbClusterIdentifier("none")));
  }
}
