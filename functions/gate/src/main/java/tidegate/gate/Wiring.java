package tidegate.gate;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.lambda.LambdaClient;
import tidegate.cloud.Clients;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.OnDemand;
import tidegate.cloud.Priming;
import tidegate.cloud.Priming.Read;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.ecs.SdkTaskDefinitions;
import tidegate.cloud.ecs.TaskDefinitions;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.SdkLoadBalancers;
import tidegate.cloud.lambda.SdkProbes;
import tidegate.cloud.scaling.SdkScaling;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;
import tidegate.gate.act.Gatekeeper;
import tidegate.gate.decide.Examination;
import tidegate.gate.decide.HookSteps;
import tidegate.gate.observe.CodeDeployCandidate;
import tidegate.gate.tell.Journal;

/** Puts the gate together, once, while Lambda gives its start full speed. */
final class Wiring {

  private static final Duration LONGEST_LOOK = Duration.ofMinutes(4);

  private Wiring() {}

  static Gatekeeper wire(LambdaRuntime runtime) {
    Environment environment = runtime.environment();
    Clients clients = Clients.from(environment, runtime.network());
    return gatekeeper(Settings.from(environment), clients, runtime);
  }

  private static Gatekeeper gatekeeper(Settings settings, Clients clients, LambdaRuntime runtime) {
    Site site = settings.site();
    JsonLog log = new JsonLog(runtime.out(), runtime.clock());
    EcsClient ecs = clients.build(EcsClient.builder());
    EcsService service = new SdkEcsService(ecs, site.cluster(), site.service());
    TaskDefinitions definitions = new SdkTaskDefinitions(ecs);
    LoadBalancers balancers =
        new SdkLoadBalancers(clients.build(ElasticLoadBalancingV2Client.builder()));
    Deployments deployments =
        new SdkDeployments(
            OnDemand.of(() -> clients.insist(CodeDeployClient.builder())),
            site.application(),
            site.deploymentGroup(),
            site.cluster(),
            site.service());
    Priming.run(
        runtime.network(),
        log,
        List.of(
            new Read(
                "ecs and elb",
                () ->
                    service
                        .describe()
                        .primary()
                        .ifPresent(blue -> read(blue, definitions, balancers))),
            new Read("codedeploy", () -> deployments.lookUp("d-000000000"))));
    return new Gatekeeper(
        settings.hook(),
        new Examination(
            steps(settings, clients, balancers, runtime).of(settings.hook()), runtime.pause()),
        id ->
            new CodeDeployCandidate(
                id, settings.hook(), deployments, service, definitions, site.releases().hotfixes()),
        deployments,
        service,
        new Journal(
            log, new Metrics(runtime.out(), runtime.clock(), site.stage()), settings.hook()));
  }

  /** What the first hook would otherwise load at a third of a processor. */
  private static void read(TaskSet blue, TaskDefinitions definitions, LoadBalancers balancers) {
    definitions.describe(blue.taskDefinitionArn());
    if (!blue.targetGroupArn().isEmpty()) {
      balancers.health(blue.targetGroupArn());
    }
  }

  private static HookSteps steps(
      Settings settings, Clients clients, LoadBalancers balancers, LambdaRuntime runtime) {
    Site site = settings.site();
    return new HookSteps(
        settings,
        balancers,
        new SdkScaling(
            clients.build(ApplicationAutoScalingClient.builder()), site.cluster(), site.service()),
        new SdkProbes(
            clients.build(LambdaClient.builder(), LONGEST_LOOK, LONGEST_LOOK),
            runtime.clock(),
            runtime.pause()),
        runtime.pause());
  }
}
