package tidegate.testbed.aws;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.aws.cloudwatch.CloudWatch.State;
import tidegate.testbed.aws.codedeploy.DeploymentGroupSettings;
import tidegate.testbed.aws.ecr.ImageManifest;
import tidegate.testbed.aws.ecs.EcsServiceState;
import tidegate.testbed.aws.ecs.TaskSetSettings;
import tidegate.testbed.aws.elb.Elb;
import tidegate.testbed.aws.scaling.ScalableTargetState;
import tidegate.testbed.aws.wire.Json;

/**
 * A site that stands in the account: its service is up on the first release, both listeners are on
 * blue, and nothing is wrong. What varies between tests is varied afterwards.
 *
 * @param platform what an image must be built for, {@code linux/amd64}
 */
public record ProvisionedSite(
    SiteSpec spec,
    EcsServiceState service,
    DeploymentGroupSettings group,
    String loadBalancer,
    String productionListener,
    String testListener,
    List<String> targetGroups,
    String topicArn,
    String platform) {

  private static final String PARAMETERS = "tidegate-parameters";

  /** Builds all of it at the account's present time, in the usual form. */
  public static ProvisionedSite build(StandInAws aws, SiteSpec spec) {
    return build(aws, spec, SiteForm.usual(aws, spec));
  }

  /** The same in a form of its own. */
  public static ProvisionedSite build(StandInAws aws, SiteSpec spec, SiteForm form) {
    spec.functions().forEach(f -> aws.lambda().add(f, /* retries= */ 2));
    spec.alarms().forEach(a -> aws.cloudWatch().alarm(a, State.OK));
    aws.quotas().fargateVcpus(spec.fargateVcpus());
    aws.ecr().addRepository(spec.repository());
    aws.ecr()
        .put(
            spec.repository(),
            spec.tag(),
            spec.image(),
            ImageManifest.single(form.platform(), spec.image()));
    database(aws, spec);
    var balancer = aws.elb().addLoadBalancer(spec.service());
    var one = targetGroup(aws, balancer, form.blueGroup(), spec, form);
    var two = targetGroup(aws, balancer, form.greenGroup(), spec, form);
    var production = aws.elb().addListener(balancer, spec.productionPort(), "HTTPS", one);
    var test = aws.elb().addListener(balancer, spec.testPort(), "HTTPS", one);
    var service = service(aws, spec, form, one.arn());
    scaling(aws, spec, service);
    var group =
        new DeploymentGroupSettings(
            spec.application(),
            spec.deploymentGroup(),
            aws.newId(),
            spec.cluster(),
            spec.service(),
            List.of(one.name(), two.name()),
            production.arn(),
            Optional.of(test.arn()),
            form.rollbackOn(),
            spec.alarms(),
            spec.terminationWait(),
            Optional.empty(),
            form.configuration(),
            /* limitedRole= */ true,
            /* ignorePollAlarmFailure= */ false);
    aws.codeDeploy().putGroup(group);
    return new ProvisionedSite(
        spec,
        service,
        group,
        balancer.arn(),
        production.arn(),
        test.arn(),
        List.of(one.arn(), two.arn()),
        aws.sns().addTopic(spec.topic()),
        form.platform());
  }

  private static Elb.TargetGroup targetGroup(
      StandInAws aws, Elb.LoadBalancer balancer, String name, SiteSpec spec, SiteForm form) {
    return aws.elb()
        .addTargetGroup(
            balancer,
            name,
            spec.containerPort(),
            form.healthCheckPath(),
            form.healthCheckMatcher());
  }

  private static EcsServiceState service(
      StandInAws aws, SiteSpec spec, SiteForm form, String targetGroup) {
    var definition = aws.ecs().definitions().register(form.taskDefinition());
    var network =
        Json.object(
            "awsvpcConfiguration",
            Json.object(
                "subnets",
                    Json.array(List.of("subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002")),
                "securityGroups", Json.array(List.of("sg-0a1b2c3d4e5f60003")),
                "assignPublicIp", "ENABLED"));
    return aws.ecs()
        .create(
            new EcsServiceState.Spec(
                spec.cluster(),
                spec.service(),
                new TaskSetSettings(
                    definition.get("taskDefinitionArn").getAsString(),
                    targetGroup,
                    spec.container(),
                    spec.containerPort(),
                    network,
                    new JsonArray(),
                    TaskSetSettings.LATEST),
                spec.baseline(),
                Duration.ofMinutes(2),
                Map.of()));
  }

  private static void scaling(StandInAws aws, SiteSpec spec, EcsServiceState service) {
    aws.scaling()
        .register(
            new ScalableTargetState(
                service.resourceId(),
                spec.baseline(),
                spec.max(),
                "arn:aws:iam::" + aws.account() + ":role/" + spec.service() + "-scaling",
                aws.clock().instant(),
                ScalableTargetState.Suspended.nothing()));
  }

  private static void database(StandInAws aws, SiteSpec spec) {
    JsonObject instance =
        Json.object(
            "DBInstanceIdentifier",
            spec.database(),
            "DBInstanceArn",
            aws.arn("rds", "db:" + spec.database()),
            "DBInstanceClass",
            "db.m6g.large",
            "Engine",
            "mariadb",
            "EngineVersion",
            "11.4.5",
            "DBInstanceStatus",
            "available",
            "Endpoint",
            Json.object("Address", spec.database() + ".rds.amazonaws.com", "Port", 3306),
            "AllocatedStorage",
            100,
            "MaxAllocatedStorage",
            400,
            "StorageType",
            "gp3",
            "MultiAZ",
            true,
            "BackupRetentionPeriod",
            7,
            "PreferredBackupWindow",
            "18:00-18:30",
            "PreferredMaintenanceWindow",
            "sun:19:00-sun:19:30",
            "AutoMinorVersionUpgrade",
            false,
            "LatestRestorableTime",
            aws.clock().instant().toString(),
            "DBParameterGroups",
            Json.array(
                List.of(
                    Json.object(
                        "DBParameterGroupName", PARAMETERS, "ParameterApplyStatus", "in-sync"))));
    aws.rds().putInstance(instance);
    aws.rds().parameter(PARAMETERS, "max_connections", "682");
  }
}
