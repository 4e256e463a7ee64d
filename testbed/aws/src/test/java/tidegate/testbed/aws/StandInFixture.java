package tidegate.testbed.aws;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.sdk.InMemoryHttpClient;
import tidegate.testbed.aws.wire.Json;

/** A stand-in with one site and the SDK's clients of it. */
public final class StandInFixture {
  public static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  public static final String TEST_HOOK = "CodeDeployHook_site_AfterAllowTestTraffic";
  public static final String TRAFFIC_HOOK = "CodeDeployHook_site_BeforeAllowTraffic";
  public static final String SECOND_IMAGE = "sha256:" + "2".repeat(64);

  public final VirtualClock clock = new VirtualClock(START);
  public final ScriptedTasks tasks = new ScriptedTasks();
  public final ScriptedFunctions functions = new ScriptedFunctions();
  public final StandInAws aws;
  public final ProvisionedSite site;
  public final SdkClients sdk;

  public StandInFixture() {
    this(builder -> builder, spec -> spec);
  }

  public StandInFixture(UnaryOperator<StandInAws.Builder> account, UnaryOperator<SiteSpec> spec) {
    aws = account.apply(StandInAws.builder(clock, tasks, functions)).build();
    var named = SiteSpec.named("site").withFunctions(List.of(TEST_HOOK, TRAFFIC_HOOK, "peaks"));
    site = ProvisionedSite.build(aws, spec.apply(named));
    sdk = new SdkClients(new InMemoryHttpClient(aws), URI.create("http://127.0.0.1:1"));
  }

  /** Has a hook function answer {@code status} through the real client. */
  public void answers(String function, String status, Duration took) {
    functions.on(
        function,
        payload -> {
          var event = payload.getAsJsonObject();
          sdk.codeDeploy()
              .putLifecycleEventHookExecutionStatus(r ->
                  r.deploymentId(event.get("DeploymentId").getAsString())
                      .lifecycleEventHookExecutionId(
                          event.get("LifecycleEventHookExecutionId").getAsString())
                      .status(status));
          return ScriptedFunctions.returned(took);
        });
  }

  /** Deploys a second image with hooks at the two gates; gives the deployment's id. */
  public String deploy() {
    return deploy(TEST_HOOK, TRAFFIC_HOOK);
  }

  public String deploy(String afterTestTraffic, String beforeTraffic) {
    var spec =
        Json.object(
            "version", 0.0,
            "Resources", Json.array(List.of(Json.object("TargetService", target()))),
            "Hooks",
                Json.array(
                    List.of(
                        Json.object("AfterAllowTestTraffic", afterTestTraffic),
                        Json.object("BeforeAllowTraffic", beforeTraffic))));
    return sdk.codeDeploy()
        .createDeployment(r ->
            r.applicationName(site.spec().application())
                .deploymentGroupName(site.spec().deploymentGroup())
                .description("tidegate release-2 " + SECOND_IMAGE)
                .revision(l ->
                    l.revisionType(RevisionLocationType.APP_SPEC_CONTENT)
                        .appSpecContent(c -> c.content(spec.toString()))))
        .deploymentId();
  }

  private Object target() {
    var definition =
        Json.object(
            "family", "site",
            "networkMode", "awsvpc",
            "requiresCompatibilities", Json.array(List.of("FARGATE")),
            "cpu", "2048",
            "memory", "8192",
            "containerDefinitions",
                Json.array(
                    List.of(Json.object("name", "wordpress", "image", "site@" + SECOND_IMAGE))));
    var arn = aws.ecs().definitions().register(definition).get("taskDefinitionArn");
    return Json.object(
        "Type",
        "AWS::ECS::Service",
        "Properties",
        Json.object(
            "TaskDefinition",
            arn,
            "LoadBalancerInfo",
            Json.object("ContainerName", "wordpress", "ContainerPort", 80)));
  }

  public DeploymentInfo deployment(String id) {
    return sdk.codeDeploy().getDeployment(r -> r.deploymentId(id)).deploymentInfo();
  }

  public void hours(int hours) {
    clock.advanceBy(Duration.ofHours(hours));
  }

  public void minutes(int minutes) {
    clock.advanceBy(Duration.ofMinutes(minutes));
  }
}
