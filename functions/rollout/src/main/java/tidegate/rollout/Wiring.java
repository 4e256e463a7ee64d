package tidegate.rollout;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tidegate.cloud.Clients;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.Network;
import tidegate.cloud.OnDemand;
import tidegate.cloud.Priming;
import tidegate.cloud.Priming.Read;
import tidegate.cloud.cloudwatch.SdkAlarms;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecr.HttpDownload;
import tidegate.cloud.ecr.SdkImages;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.ecs.SdkRunningTasks;
import tidegate.cloud.ecs.SdkTaskDefinitions;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.ecs.WireJson;
import tidegate.cloud.elb.SdkLoadBalancers;
import tidegate.cloud.events.EventedNotices;
import tidegate.cloud.rds.SdkDatabases;
import tidegate.cloud.scaling.SdkScaling;
import tidegate.cloud.sns.Notices;
import tidegate.cloud.sns.SdkNotices;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;
import tidegate.rollout.observe.Aws;

/**
 * Puts the function together, once, while Lambda gives its start full speed.
 *
 * @param aws what the function reaches of AWS
 */
record Wiring(Settings settings, Aws aws, JsonLog log, Metrics metrics) {

  /**
   * Reads the environment, builds the clients and primes them.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  static Wiring wire(LambdaRuntime runtime) {
    Environment environment = runtime.environment();
    Settings settings = Settings.from(environment);
    var log = new JsonLog(runtime.out(), runtime.clock());
    Clients clients = Clients.from(environment, runtime.network());
    ZoneId zone = settings.site().zone();
    Aws aws =
        connect(
            settings,
            clients,
            runtime.network(),
            mail -> EventedNotices.around(mail, "rollout", zone, clients, runtime));
    Priming.run(runtime.network(), log, primed(aws));
    return new Wiring(
        settings, aws, log, new Metrics(runtime.out(), runtime.clock(), settings.site().stage()));
  }

  /** What the first push needs, and not only a tick: a person waits for a push. */
  private static List<Read> primed(Aws aws) {
    return List.of(
        new Read(
            "ecs",
            () ->
                aws.service()
                    .describe()
                    .primary()
                    .map(TaskSet::taskDefinitionArn)
                    .ifPresent(aws.taskDefinitions()::describe)),
        new Read("codedeploy, cloudwatch and elb", () -> readGroup(aws)),
        new Read("ecr", aws.images()::tagged),
        new Read("scaling", aws.scaling()::activities),
        new Read("rds", aws.databases()::describe));
  }

  private static void readGroup(Aws aws) {
    DeploymentGroup group = aws.deployments().group();
    aws.alarms().look(group.alarms());
    aws.loadBalancers().forwards(group.productionListeners());
  }

  static Aws connect(
      Settings settings, Clients clients, Network network, UnaryOperator<Notices> told) {
    Site site = settings.site();
    EcsClient ecs = clients.insist(EcsClient.builder(), new WireJson());
    var images =
        new SdkImages(
            clients.insist(EcrClient.builder()),
            site.repository(),
            site.registry(),
            new HttpDownload(network.http(Duration.ofSeconds(5))));
    return new Aws(
        new SdkEcsService(ecs, site.cluster(), site.service()),
        new SdkTaskDefinitions(ecs),
        new SdkRunningTasks(ecs, site.cluster(), site.service()),
        new SdkDeployments(
            OnDemand.of(() -> clients.insist(CodeDeployClient.builder())),
            site.application(),
            site.deploymentGroup(),
            site.cluster(),
            site.service()),
        images,
        images,
        new SdkLoadBalancers(clients.insist(ElasticLoadBalancingV2Client.builder())),
        new SdkAlarms(clients.insist(CloudWatchClient.builder())),
        new SdkScaling(
            clients.insist(ApplicationAutoScalingClient.builder()), site.cluster(), site.service()),
        new SdkDatabases(
            OnDemand.of(() -> clients.insist(RdsClient.builder())), settings.database()),
        told.apply(
            new SdkNotices(
                OnDemand.of(() -> clients.insist(SnsClient.builder())),
                site.topicArn(),
                site.name())));
  }
}
