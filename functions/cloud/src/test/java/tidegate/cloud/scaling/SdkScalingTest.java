package tidegate.cloud.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import tidegate.cloud.testing.CannedAws;

class SdkScalingTest {

  private final CannedAws aws = new CannedAws();
  private final Scaling scaling =
      new SdkScaling(aws.client(ApplicationAutoScalingClient.builder()), "site", "web");

  @Test
  void readsTheBoundsAndWhatIsSuspended() {
    aws.answers(
        """
        {"ScalableTargets":[{"ServiceNamespace":"ecs","ResourceId":"service/site/web",
          "ScalableDimension":"ecs:service:DesiredCount","MinCapacity":2,"MaxCapacity":20,
          "SuspendedState":{"DynamicScalingInSuspended":true,"DynamicScalingOutSuspended":false,
            "ScheduledScalingSuspended":false}}]}
        """);

    assertThat(scaling.target()).isEqualTo(new ScalableTarget(2, 20, true, false));
    assertThat(aws.sent().getFirst().body())
        .contains("\"ResourceIds\":[\"service/site/web\"]", "\"ServiceNamespace\":\"ecs\"");
  }

  @Test
  void saysThatTheServiceIsNoScalableTarget() {
    aws.answers("{\"ScalableTargets\":[]}");

    assertThatThrownBy(scaling::target)
        .hasMessage("not scaling: service/site/web is no scalable target; register it once");
  }

  @Test
  void setsBothBoundsAndNothingElse() {
    aws.answers("{}");

    scaling.setBounds(10, 20);

    assertThat(JsonParser.parseString(aws.sent().getFirst().body()))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"ServiceNamespace":"ecs","ResourceId":"service/site/web",
                 "ScalableDimension":"ecs:service:DesiredCount","MinCapacity":10,"MaxCapacity":20}
                """));
  }

  @Test
  void refusesAMinAboveTheMaxWithoutAsking() {
    assertThatThrownBy(() -> scaling.setBounds(10, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThat(aws.sent()).isEmpty();
  }

  @Test
  void tellsTheActivitiesNewestFirst() {
    aws.answers(
        """
        {"ScalingActivities":[
          {"ActivityId":"1","StartTime":1793923200,"StatusCode":"Successful","Cause":"old"},
          {"ActivityId":"2","StartTime":1793926800,"StatusCode":"InProgress","Cause":"new",
           "StatusMessage":"waiting"}]}
        """);

    assertThat(scaling.activities())
        .containsExactly(
            new ScalingActivity(Instant.ofEpochSecond(1793926800), "InProgress", "new", "waiting"),
            new ScalingActivity(Instant.ofEpochSecond(1793923200), "Successful", "old", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"TargetTrackingScalingPolicyConfiguration":{"TargetValue":60}}                      | true
          {"TargetTrackingScalingPolicyConfiguration":{"TargetValue":60,"DisableScaleIn":true}}| false
          {"StepScalingPolicyConfiguration":{"AdjustmentType":"ChangeInCapacity","StepAdjustments":[{"ScalingAdjustment":-1}]}} | true
          {"StepScalingPolicyConfiguration":{"AdjustmentType":"ChangeInCapacity","StepAdjustments":[{"ScalingAdjustment":2}]}}  | false
          {"StepScalingPolicyConfiguration":{"AdjustmentType":"ExactCapacity","StepAdjustments":[{"ScalingAdjustment":4}]}}     | true
          {"PolicyType":"PredictiveScaling"}                                                   | false
          """)
  void knowsWhichPolicyBringsTheCountDown(String policy, boolean down) {
    aws.answers("{\"ScalingPolicies\":[" + policy + "]}");

    assertThat(scaling.policies().getFirst().scalesIn()).isEqualTo(down);
  }

  @Test
  void knowsTheTargetGroupWhoseRequestsAPolicyFollows() {
    aws.answers(
        """
        {"ScalingPolicies":[
          {"PolicyName":"requests","TargetTrackingScalingPolicyConfiguration":{"TargetValue":300,
           "PredefinedMetricSpecification":{"PredefinedMetricType":"ALBRequestCountPerTarget",
            "ResourceLabel":"app/site/50/targetgroup/blue/6d"}}},
          {"PolicyName":"cpu","TargetTrackingScalingPolicyConfiguration":{"TargetValue":60,
           "PredefinedMetricSpecification":{
            "PredefinedMetricType":"ECSServiceAverageCPUUtilization"}}}]}
        """);

    List<ScalingPolicy> policies = scaling.policies();

    String arn = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:targetgroup/";
    assertThat(policies.getFirst().targetGroup()).contains("blue/6d");
    assertThat(policies.getFirst().follows(arn + "blue/6d")).isTrue();
    assertThat(policies.getFirst().follows(arn + "green/6d")).isFalse();
    assertThat(policies.getLast().targetGroup()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        "TargetTrackingScalingPolicyConfiguration":{"CustomizedMetricSpecification":{
          "MetricName":"RequestCountPerTarget","Namespace":"AWS/ApplicationELB","Statistic":"Sum",
          "Dimensions":[{"Name":"LoadBalancer","Value":"app/site/50"},
                        {"Name":"TargetGroup","Value":"targetgroup/blue/6d"}]}}
        """,
        """
        "TargetTrackingScalingPolicyConfiguration":{"CustomizedMetricSpecification":{"Metrics":[
          {"Id":"m1","MetricStat":{"Stat":"Sum","Metric":{"MetricName":"RequestCount",
            "Namespace":"AWS/ApplicationELB",
            "Dimensions":[{"Name":"TargetGroup","Value":"targetgroup/blue/6d"}]}}},
          {"Id":"e1","Expression":"m1/2"}]}}
        """,
        """
        "PredictiveScalingPolicyConfiguration":{"Mode":"ForecastAndScale","MetricSpecifications":[
          {"TargetValue":300,"PredefinedMetricPairSpecification":{
            "PredefinedMetricType":"ALBRequestCount",
            "ResourceLabel":"app/site/50/targetgroup/blue/6d"}}]}
        """
      })
  void knowsTheOneTargetGroupOfAMetricOfItsOwnAndOfAPrediction(String policy) {
    aws.answers("{\"ScalingPolicies\":[{\"PolicyName\":\"own\"," + policy + "}]}");

    assertThat(scaling.policies().getFirst().targetGroup()).contains("blue/6d");
  }

  @Test
  void aPolicyThatAddsUpBothColoursFollowsNoneOfThem() {
    aws.answers(
        """
        {"ScalingPolicies":[{"PolicyName":"both","TargetTrackingScalingPolicyConfiguration":{
          "CustomizedMetricSpecification":{"Metrics":[
          {"Id":"m1","MetricStat":{"Stat":"Sum","Metric":{"MetricName":"RequestCount",
            "Dimensions":[{"Name":"TargetGroup","Value":"targetgroup/blue/6d"}]}}},
          {"Id":"m2","MetricStat":{"Stat":"Sum","Metric":{"MetricName":"RequestCount",
            "Dimensions":[{"Name":"TargetGroup","Value":"targetgroup/green/7e"}]}}},
          {"Id":"e1","Expression":"FILL(m1,0)+FILL(m2,0)"}]}}}]}
        """);

    assertThat(scaling.policies().getFirst().targetGroup()).isEmpty();
  }
}
