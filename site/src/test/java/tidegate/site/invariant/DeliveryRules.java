package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;

/** CodeDeploy's group: how a rollout goes, and how it goes back. */
final class DeliveryRules {
  private static final String CONCERN = "delivery";
  private static final String PAIR = "LoadBalancerInfo.TargetGroupPairInfoList.0.";

  private DeliveryRules() {}

  static List<Invariant> rules() {
    return List.of(
        group(
            "a rollout is blue/green, all at once, of this service",
            group ->
                all(
                    expect(group, "DeploymentConfigName", "CodeDeployDefault.ECSAllAtOnce"),
                    expect(
                        group,
                        "DeploymentStyle",
                        "{DeploymentType: BLUE_GREEN, DeploymentOption: WITH_TRAFFIC_CONTROL}"),
                    expect(
                        group,
                        "ECSServices",
                        "[{ClusterName: service:Cluster, ServiceName: service:Service.Name}]"),
                    expect(group, "ApplicationName", "service:Application"),
                    expect(group, "DeploymentGroupName", "<SiteName>"),
                    expect(
                        group.site().resource("service", "Application"),
                        "ApplicationName",
                        "<SiteName>"),
                    expect(
                        group.site().resource("service", "Application"),
                        "ComputePlatform",
                        "ECS"))),
        group(
            "traffic moves between the two groups on the two listeners",
            group ->
                all(
                    expect(
                        group,
                        PAIR + "ProdTrafficRoute",
                        "{ListenerArns: [balancer:ProductionListener]}"),
                    expect(
                        group,
                        PAIR + "TestTrafficRoute",
                        "{ListenerArns: [balancer:TestListener]}"),
                    expect(
                        group,
                        PAIR + "TargetGroups",
                        "[{Name: balancer:BlueTargetGroup.TargetGroupName},"
                            + " {Name: balancer:GreenTargetGroup.TargetGroupName}]"),
                    breach(
                        group.items("LoadBalancerInfo.TargetGroupPairInfoList").size() != 1,
                        "CodeDeploy takes one pair"))),
        group(
            "a rollout that fails, is stopped, or reddens an alarm goes back by itself",
            group ->
                all(
                    expect(group, "AutoRollbackConfiguration.Enabled", "true"),
                    expect(
                        group,
                        "AutoRollbackConfiguration.Events",
                        "[DEPLOYMENT_FAILURE, DEPLOYMENT_STOP_ON_ALARM, DEPLOYMENT_STOP_ON_REQUEST]"))),
        group(
            "blue is kept for half an hour, and nothing waits for a person",
            group ->
                all(
                    expect(
                        group,
                        "BlueGreenDeploymentConfiguration.TerminateBlueInstancesOnDeploymentSuccess",
                        "{Action: TERMINATE, TerminationWaitTimeInMinutes: 30}"),
                    expect(
                        group,
                        "BlueGreenDeploymentConfiguration.DeploymentReadyOption",
                        "{ActionOnTimeout: CONTINUE_DEPLOYMENT, WaitTimeInMinutes: 0}"))),
        group("a rollout watches every alarm of the visitors", DeliveryRules::alarms));
  }

  private static Invariant group(
      String says, java.util.function.Function<Resource, Stream<String>> look) {
    return one(CONCERN, says, "service", "DeploymentGroup", look);
  }

  private static Stream<String> alarms(Resource group) {
    var named = group.items("AlarmConfiguration.Alarms");
    var site = group.site();
    var all = "join(,, [monitoring:SiteErrors, monitoring:NobodyAnswers, monitoring:SiteSlow])";
    var wrong =
        named.stream()
            .filter(item ->
                !group
                    .text(item + ".Name")
                    .equals("select(" + named.indexOf(item) + ", " + all + ")"))
            .map(item -> "alarm " + group.text(item + ".Name"));
    return all(
        wrong,
        breach(named.size() != 3, named.size() + " alarms"),
        expect(group, "AlarmConfiguration.Enabled", "true"),
        expect(group, "AlarmConfiguration.IgnorePollAlarmFailure", "false"),
        breach(
            !site.resource("monitoring", "SiteErrors").type().equals("AWS::CloudWatch::Alarm"),
            "no such alarm"));
  }
}
