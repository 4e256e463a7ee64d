package tidegate.peaks;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tidegate.cloud.Clients;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.cloudwatch.SdkDatabaseMetrics;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.SdkLoadBalancers;
import tidegate.cloud.quotas.Quotas;
import tidegate.cloud.quotas.SdkQuotas;
import tidegate.cloud.rds.SdkDatabases;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.SdkScaling;
import tidegate.cloud.sns.Notices;
import tidegate.cloud.sns.SdkNotices;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;

/** Puts the function together, from its environment or, in tests, from given parts. */
record Composition(
    PeaksSettings settings,
    EcsService service,
    Scaling scaling,
    Deployments deployments,
    LoadBalancers loadBalancers,
    Quotas quotas,
    Optional<Database> database,
    Notices notices,
    JsonLog log,
    Metrics metrics) {

  /**
   * Reads the environment and builds the clients.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault of the environment
   */
  static Composition from(Environment environment, LambdaRuntime runtime) {
    PeaksSettings settings = PeaksSettings.from(environment);
    String cluster = environment.text("CLUSTER");
    String service = environment.text("SERVICE");
    String application = environment.text("APPLICATION");
    String group = environment.text("DEPLOYMENT_GROUP");
    String topic = environment.text("TOPIC_ARN");
    String database = environment.text("DB_INSTANCE", "");
    var clients = Clients.from(environment, runtime.network());
    environment.check();
    return new Composition(
        settings,
        new SdkEcsService(clients.build(EcsClient.builder()), cluster, service),
        new SdkScaling(clients.build(ApplicationAutoScalingClient.builder()), cluster, service),
        new SdkDeployments(
            clients.build(CodeDeployClient.builder()), application, group, cluster, service),
        new SdkLoadBalancers(clients.build(ElasticLoadBalancingV2Client.builder())),
        new SdkQuotas(clients.build(ServiceQuotasClient.builder())),
        database.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Database(
                    new SdkDatabases(clients.build(RdsClient.builder()), database),
                    new SdkDatabaseMetrics(clients.build(CloudWatchClient.builder()), database))),
        new SdkNotices(
            clients.build(SnsClient.builder()),
            topic,
            Site.name(environment.text("SITE_URL", ""), environment.text("STAGE", "prod"))),
        new JsonLog(runtime.out(), runtime.clock()),
        new Metrics(runtime.out(), runtime.clock(), environment.text("STAGE", "prod")));
  }

  Ticker ticker() {
    var causes = new Causes(scaling, quotas, settings.vcpusPerTask());
    var decision =
        new PeaksDecision(
            deployments,
            new GivingBack(scaling, settings.taskHourDollars()),
            new Proof(causes),
            new Readiness(quotas, database, settings));
    var phrases = new PeaksPhrases(settings.language(), settings.calendar().zone());
    return new Ticker(
        new Survey(settings.calendar(), service, scaling, loadBalancers, log),
        decision,
        new Executor(service, scaling, deployments, notices, phrases, log),
        metrics);
  }

  Plan plan() {
    return new Plan(settings);
  }

  /** Loads classes and opens connections while Lambda gives the CPU away for it. */
  void prime() {
    prime("scaling", scaling::target);
    prime(
        "ecs and elb",
        () ->
            service
                .describe()
                .primary()
                .map(TaskSet::targetGroupArn)
                .filter(group -> !group.isEmpty())
                .ifPresent(loadBalancers::health));
  }

  private void prime(String what, Runnable read) {
    try {
      read.run();
    } catch (RuntimeException unread) {
      log.debug("not primed", Map.of("what", what, "error", unread.toString()));
    }
  }
}
