package tidegate.gate;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.lambda.LambdaClient;
import tidegate.cloud.Clients;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.OnDemand;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.ecs.SdkTaskDefinitions;
import tidegate.cloud.ecs.TaskDefinitions;
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
    Deployments deployments =
        new SdkDeployments(
            OnDemand.of(() -> clients.insist(CodeDeployClient.builder())),
            site.application(),
            site.deploymentGroup(),
            site.cluster(),
            site.service());
    prime(log, service, deployments);
    return new Gatekeeper(
        settings.hook(),
        new Examination(steps(settings, clients, runtime).of(settings.hook()), runtime.pause()),
        id ->
            new CodeDeployCandidate(
                id, settings.hook(), deployments, service, definitions, site.releases().hotfixes()),
        deployments,
        service,
        new Journal(
            log, new Metrics(runtime.out(), runtime.clock(), site.stage()), settings.hook()));
  }

  private static HookSteps steps(Settings settings, Clients clients, LambdaRuntime runtime) {
    Site site = settings.site();
    return new HookSteps(
        settings,
        new SdkLoadBalancers(clients.build(ElasticLoadBalancingV2Client.builder())),
        new SdkScaling(
            clients.build(ApplicationAutoScalingClient.builder()), site.cluster(), site.service()),
        new SdkProbes(
            clients.build(LambdaClient.builder(), LONGEST_LOOK, LONGEST_LOOK),
            runtime.clock(),
            runtime.pause()),
        runtime.pause());
  }

  /** One harmless read a service: what is loaded here is not loaded while CodeDeploy waits. */
  private static void prime(JsonLog log, EcsService service, Deployments deployments) {
    for (Runnable read : new Runnable[] {service::describe, () -> deployments.get("d-000000000")}) {
      try {
        read.run();
      } catch (RuntimeException refused) {
        log.debug("priming failed", Map.of("error", refused.toString()));
      }
    }
  }
}
