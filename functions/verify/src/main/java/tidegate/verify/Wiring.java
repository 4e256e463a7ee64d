package tidegate.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tidegate.cloud.Clients;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.OnDemand;
import tidegate.cloud.Priming;
import tidegate.cloud.Priming.Read;
import tidegate.cloud.codedeploy.SdkDeployments;
import tidegate.cloud.ecr.SdkImages;
import tidegate.cloud.ecs.SdkEcsService;
import tidegate.cloud.events.EventedNotices;
import tidegate.cloud.lambda.SdkProbes;
import tidegate.cloud.sns.Notices;
import tidegate.cloud.sns.SdkNotices;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;
import tidegate.verify.act.RollbackController;
import tidegate.verify.memory.TagMemory;
import tidegate.verify.observe.Production;
import tidegate.verify.tell.OutcomeNotifier;
import tidegate.verify.tell.VerifyPhrases;

/** Puts verify together, once, while Lambda gives its start full speed. */
record Wiring(VerificationRun run, Production production, Metrics metrics) {

  private static final Duration LONGEST_LOOK = Duration.ofSeconds(90);

  static Wiring wire(LambdaRuntime runtime) {
    Environment environment = runtime.environment();
    Clients clients = Clients.from(environment, runtime.network());
    return wiring(Settings.from(environment), clients, runtime);
  }

  private static Wiring wiring(Settings settings, Clients clients, LambdaRuntime runtime) {
    Site site = settings.site();
    JsonLog log = new JsonLog(runtime.out(), runtime.clock());
    Metrics metrics = new Metrics(runtime.out(), runtime.clock(), site.stage());
    var service =
        new SdkEcsService(clients.insist(EcsClient.builder()), site.cluster(), site.service());
    var deployments =
        new SdkDeployments(
            OnDemand.of(() -> clients.insist(CodeDeployClient.builder())),
            site.application(),
            site.deploymentGroup(),
            site.cluster(),
            site.service());
    var images =
        new SdkImages(clients.insist(EcrClient.builder()), site.repository(), site.registry());
    Notices notices =
        EventedNotices.around(
            new SdkNotices(
                OnDemand.of(() -> clients.insist(SnsClient.builder())),
                site.topicArn(),
                site.name()),
            "verify",
            site.zone(),
            clients,
            runtime);
    var tags = new TagMemory(service, log);
    var phrases = new VerifyPhrases(site.language(), site.zone(), settings.rollout());
    Production production = production(settings, clients, runtime);
    Instant now = runtime.clock().instant();
    Priming.run(
        runtime.network(),
        log,
        List.of(
            new Read("ecs", service::describe),
            new Read("codedeploy", () -> deployments.since(now))));
    return new Wiring(
        new VerificationRun(
            service,
            tags,
            deployments,
            production,
            new RollbackController(tags, deployments, notices, phrases, log),
            new OutcomeNotifier(tags, deployments, images, notices, phrases, log, metrics),
            log),
        production,
        metrics);
  }

  private static Production production(Settings settings, Clients clients, LambdaRuntime runtime) {
    return new Production(
        settings.probeInside(),
        settings.probeOutside(),
        new SdkProbes(
            clients.build(LambdaClient.builder(), LONGEST_LOOK, LONGEST_LOOK),
            runtime.clock(),
            runtime.pause()),
        runtime.pause());
  }
}
