package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;

/** The ECS service under CodeDeploy, and what it scales by. */
final class ServiceRules {
  private static final String CONCERN = "service";

  /** What UpdateService refuses on a CODE_DEPLOY service, or auto scaling owns. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "DesiredCount",
          "DeploymentConfiguration",
          "CapacityProviderStrategy",
          "ServiceRegistries");

  private ServiceRules() {}

  static List<Invariant> rules() {
    return List.of(
        one(
            CONCERN,
            "the service names the family without a revision, and waits for it",
            "service",
            "Service",
            service ->
                all(
                    expect(service, "TaskDefinition", container(service.site()).text("Family")),
                    breach(
                        service.at("TaskDefinition").toString().contains("\"TaskDefinition\""),
                        "the task definition is referred to with its revision"),
                    attribute(service, "DependsOn", "TaskDefinition"::equals))),
        one(
            CONCERN,
            "the service sends nothing that CodeDeploy or auto scaling owns",
            "service",
            "Service",
            service ->
                all(
                    expect(service, "DeploymentController", "{Type: CODE_DEPLOY}"),
                    FORBIDDEN.stream().filter(service::has).map(name -> name + " is set"),
                    breach(
                        service.text("LoadBalancers").contains("LiveColor")
                            || service.text("LoadBalancers").contains("if("),
                        "the service's group depends on the live colour"))),
        one(
            CONCERN,
            "the service runs on Fargate behind the wall of tasks, in its cluster, under its name",
            "service",
            "Service",
            service ->
                all(
                    expect(service, "LaunchType", "FARGATE"),
                    expect(service, "PlatformVersion", "LATEST"),
                    expect(service, "EnableECSManagedTags", "true"),
                    expect(service, "Cluster", "service:Cluster"),
                    expect(service, "ServiceName", "<SiteName>"),
                    expect(
                        service.site().resource("service", "Cluster"), "ClusterName", "<SiteName>"),
                    expect(
                        service,
                        "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups",
                        "[walls:TaskGroup]"),
                    expect(
                        service,
                        "HealthCheckGracePeriodSeconds",
                        text -> text.matches("[1-9]\\d{1,2}")))),
        one(
            CONCERN,
            "the balancer reaches the very container and port that the task definition has",
            "service",
            "Service",
            service ->
                all(
                    expect(
                        service,
                        "LoadBalancers.0.ContainerName",
                        container(service.site()).text("ContainerDefinitions.0.Name")),
                    expect(
                        service,
                        "LoadBalancers.0.ContainerPort",
                        container(service.site())
                            .text("ContainerDefinitions.0.PortMappings.0.ContainerPort")),
                    expect(service, "LoadBalancers.0.TargetGroupArn", "balancer:BlueTargetGroup"))),
        new Invariant(CONCERN, "the scalable target is this service", ServiceRules::scalable),
        new Invariant(CONCERN, "requests are counted over both colours", ServiceRules::requests),
        new Invariant(
            CONCERN,
            "a second policy follows the processor, and both breathe between two steps",
            ServiceRules::policies));
  }

  /** The task definition of WordPress. */
  static Resource container(SiteStacks site) {
    return site.resource("service", "TaskDefinition");
  }

  private static Stream<String> scalable(SiteStacks site) {
    var target = site.resource("scaling", "Target");
    return all(
        expect(target, "ServiceNamespace", "ecs"),
        expect(target, "ScalableDimension", "ecs:service:DesiredCount"),
        expect(target, "ResourceId", "service/service:Cluster/service:Service.Name"),
        expect(target, "MinCapacity", "<MinTasks>"),
        expect(target, "MaxCapacity", "<MaxTasks>"));
  }

  private static Stream<String> requests(SiteStacks site) {
    var policy = site.resource("scaling", "RequestsPolicy");
    var metrics = "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics";
    return all(
        counted(policy, metrics + ".0", "blue", "Blue"),
        counted(policy, metrics + ".1", "green", "Green"),
        expect(
            policy,
            metrics + ".2",
            "{Id: both, Expression: FILL(blue, 0) + FILL(green, 0), ReturnData: true}"),
        breach(policy.items(metrics).size() != 3, "not three metrics"),
        expect(
            policy, "TargetTrackingScalingPolicyConfiguration.TargetValue", "<RequestsPerTask>"));
  }

  private static Stream<String> counted(Resource policy, String path, String id, String colour) {
    var metric = path + ".MetricStat.Metric";
    return all(
        expect(policy, path + ".Id", id),
        expect(policy, path + ".ReturnData", "false"),
        expect(policy, path + ".MetricStat.Stat", "Sum"),
        expect(policy, metric + ".Namespace", "AWS/ApplicationELB"),
        expect(policy, metric + ".MetricName", "RequestCountPerTarget"),
        expect(
            policy,
            metric + ".Dimensions",
            "[{Name: LoadBalancer, Value: balancer:Balancer.LoadBalancerFullName}, {Name: TargetGroup,"
                + " Value: balancer:"
                + colour
                + "TargetGroup.TargetGroupFullName}]"));
  }

  private static Stream<String> policies(SiteStacks site) {
    var settings = "TargetTrackingScalingPolicyConfiguration.";
    var cpu = site.resource("scaling", "CpuPolicy");
    var both =
        site.ofType("AWS::ApplicationAutoScaling::ScalingPolicy")
            .flatMap(policy ->
                all(
                    expect(policy, "PolicyType", "TargetTrackingScaling"),
                    expect(policy, "ScalingTargetId", "scaling:Target"),
                    expect(policy, settings + "ScaleOutCooldown", "180"),
                    expect(policy, settings + "ScaleInCooldown", "300"),
                    breach(policy.has(settings + "DisableScaleIn"), "scales out only")));
    return Stream.concat(
        both,
        all(
            expect(
                cpu,
                settings + "PredefinedMetricSpecification",
                "{PredefinedMetricType: ECSServiceAverageCPUUtilization}"),
            expect(cpu, settings + "TargetValue", text -> text.matches("[5-7]\\d"))));
  }
}
