package tidegate.peaks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tidegate.cloud.Clients;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.OnDemand;
import tidegate.cloud.Priming;
import tidegate.cloud.Priming.Read;
import tidegate.cloud.cloudwatch.SdkDatabaseMetrics;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecr.ImageLookup;
import tidegate.cloud.ecr.SdkImageLookup;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.ecs.SdkTaskDefinitions;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.SdkLoadBalancers;
import tidegate.cloud.events.EventedNotices;
import tidegate.cloud.quotas.Quotas;
import tidegate.cloud.quotas.SdkQuotas;
import tidegate.cloud.rds.SdkDatabases;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.SdkScaling;
import tidegate.cloud.sns.Notices;
import tidegate.cloud.sns.SdkNotices;
import tidegate.cloud.sns.SdkTopicTags;
import tidegate.cloud.sns.TopicTags;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;
import tidegate.peaks.act.Executor;
import tidegate.peaks.act.Recorder;
import tidegate.peaks.decide.Decider;
import tidegate.peaks.observe.CauseFinder;
import tidegate.peaks.observe.SituationReader;
import tidegate.peaks.readiness.ReadinessReader;
import tidegate.peaks.readiness.WatchedDatabase;
import tidegate.peaks.tell.Absence;
import tidegate.peaks.tell.Announcer;
import tidegate.peaks.tell.ServiceName;

/** Puts the function together, from its environment or, in tests, from given parts. */
record Wiring(
    Settings settings,
    EcsService service,
    Function<String, TaskDefinition> taskDefinitions,
    ImageLookup images,
    Scaling scaling,
    Deployments deployments,
    LoadBalancers loadBalancers,
    Quotas quotas,
    Optional<WatchedDatabase> database,
    Notices notices,
    TopicTags topicTags,
    JsonLog log,
    Metrics metrics) {

  /**
   * Reads the environment, builds the clients and primes them.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault of the environment
   */
  static Wiring in(LambdaRuntime runtime) {
    Environment environment = runtime.environment();
    var clients = Clients.from(environment, runtime.network());
    Wiring wiring = wire(Settings.from(environment), clients, runtime);
    Priming.run(runtime.network(), wiring.log, wiring.primed());
    return wiring;
  }

  private static Wiring wire(Settings settings, Clients clients, LambdaRuntime runtime) {
    Site site = settings.site();
    var ecs = clients.build(EcsClient.builder());
    return new Wiring(
        settings,
        new SdkEcsService(ecs, site.cluster(), site.service()),
        new SdkTaskDefinitions(ecs)::describe,
        new SdkImageLookup(OnDemand.of(() -> clients.build(EcrClient.builder()))),
        new SdkScaling(
            clients.build(ApplicationAutoScalingClient.builder()), site.cluster(), site.service()),
        new SdkDeployments(
            OnDemand.of(() -> clients.build(CodeDeployClient.builder())),
            site.application(),
            site.deploymentGroup(),
            site.cluster(),
            site.service()),
        new SdkLoadBalancers(clients.build(ElasticLoadBalancingV2Client.builder())),
        new SdkQuotas(OnDemand.of(() -> clients.build(ServiceQuotasClient.builder()))),
        database(settings.database(), clients),
        EventedNotices.around(
            new SdkNotices(
                OnDemand.of(() -> clients.build(SnsClient.builder())),
                site.topicArn(),
                site.name()),
            "peaks",
            site.zone(),
            clients,
            runtime),
        new SdkTopicTags(OnDemand.of(() -> clients.build(SnsClient.builder())), site.topicArn()),
        new JsonLog(runtime.out(), runtime.clock()),
        new Metrics(runtime.out(), runtime.clock(), site.stage()));
  }

  private static Optional<WatchedDatabase> database(String name, Clients clients) {
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WatchedDatabase(
                new SdkDatabases(OnDemand.of(() -> clients.build(RdsClient.builder())), name),
                new SdkDatabaseMetrics(
                    OnDemand.of(() -> clients.build(CloudWatchClient.builder())), name)));
  }

  Ticker ticker() {
    Site site = settings.site();
    var causes = new CauseFinder(scaling, quotas, settings.vcpusPerTask());
    var readiness =
        new ReadinessReader(
            quotas,
            taskDefinitions,
            images,
            scaling,
            database,
            settings.vcpusPerTask(),
            settings.workersPerTask(),
            settings.maxConnections());
    var recorder = new Recorder(service, log);
    return new Ticker(
        new SituationReader(site.calendar(), service, scaling, loadBalancers, log),
        situation ->
            new LazyFacts(situation, deployments, scaling, causes, readiness, recorder.remembers()),
        new Decider(settings.taskHourDollars()),
        recorder,
        new Executor(service, scaling, deployments),
        new Announcer(
            site.language(),
            site.zone(),
            new ServiceName(site.cluster(), site.service()),
            notices,
            log),
        new Absence(topicTags, notices, site.language(), site.calendar(), log),
        log,
        metrics);
  }

  CalendarPlan plan() {
    return new CalendarPlan(settings);
  }

  private List<Read> primed() {
    return List.of(
        new Read("scaling", scaling::target),
        new Read(
            "ecs and elb",
            () ->
                service
                    .describe()
                    .primary()
                    .map(TaskSet::targetGroupArn)
                    .filter(group -> !group.isEmpty())
                    .ifPresent(loadBalancers::health)));
  }
}
