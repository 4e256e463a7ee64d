package tidegate.gate;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import tidegate.cloud.Pause;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.Intent;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.core.event.Incoming.HookCall;
import tidegate.core.log.JsonLog;
import tidegate.core.log.Metrics;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;
import tidegate.core.verdict.Verdict;
import tidegate.gate.act.Gatekeeper;
import tidegate.gate.decide.Examination;
import tidegate.gate.decide.HookSteps;
import tidegate.gate.observe.Budget;
import tidegate.gate.observe.Candidate;
import tidegate.gate.observe.CodeDeployCandidate;
import tidegate.gate.observe.Hook;
import tidegate.gate.observe.HookStep;
import tidegate.gate.tell.Journal;

/** A rollout in which all is well, until a test says otherwise. */
final class World {

  static final String ID = "d-7TESTGRN1";
  static final String DIGEST = "sha256:" + "a".repeat(64);
  static final HookCall CALL = new HookCall(ID, "execution");

  private static final String CALENDAR =
      """
      {"zone":"Asia/Seoul","baseline":2,"max":20,
       "peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":10}]}
      """;

  Instant now = Instant.parse("2026-11-12T03:00:00Z");
  Instant hookStarted = now;
  String tag = "release-7";

  /** Empty for a description from before intents were written. */
  Optional<Intent> intent = Optional.empty();

  String creator = "user";

  /** Runs before every answer of AWS's and of a probe's. */
  Runnable asking = () -> {};

  String image = "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/site@" + DIGEST;
  Map<String, String> environment = Map.of("TIDEGATE_RELEASE", DIGEST);
  TargetHealth health = new TargetHealth(2, 2, List.of());
  List<ScalingActivity> activities = List.of();
  boolean taskSetShown = true;

  IntConsumer whenPaused = _ -> {};

  final FakeProbes probes = new FakeProbes(() -> this.asking.run());
  final FakeDeployments deployments = new FakeDeployments(this);
  final FakeService service = new FakeService(this);
  final List<Duration> pauses = new ArrayList<>();

  Gatekeeper gatekeeper(Hook hook) {
    return gatekeeper(hook, tables().of(hook));
  }

  Gatekeeper gatekeeper(Hook hook, List<HookStep> table) {
    return new Gatekeeper(
        hook,
        new Examination(table, pause()),
        id -> rollout(id, hook),
        deployments,
        service,
        new Journal(log(), new Metrics(quiet(), () -> now, "test"), hook));
  }

  Candidate rollout(String id, Hook hook) {
    return new CodeDeployCandidate(
        id, hook, deployments, service, new FakeDefinitions(this), site().releases().hotfixes());
  }

  HookSteps tables() {
    var settings =
        new Settings(site(), Hook.AFTER_ALLOW_TEST_TRAFFIC, /* probeInside= */ "inside", "outside");
    return new HookSteps(settings, new FakeBalancers(this), new FakeScaling(this), probes, pause());
  }

  Verdict verdict(Hook hook) throws InterruptedException {
    return new Examination(tables().of(hook), pause())
        .run(rollout(ID, hook), budget().keeping(Gatekeeper.RESERVE));
  }

  Pause pause() {
    return length -> {
      pauses.add(length);
      now = now.plus(length);
      whenPaused.accept(pauses.size());
    };
  }

  private static Site site() {
    var environment =
        new Environment(
            Map.of(
                "SITE_URL", "https://shop.example.com",
                "CLUSTER", "cluster",
                "SERVICE", "site",
                "APPLICATION", "application",
                "DEPLOYMENT_GROUP", "group",
                "REPOSITORY", "repository",
                "TOPIC_ARN", "arn:topic",
                "CALENDAR", CALENDAR));
    return environment.checked(Site.from(environment));
  }

  Budget budget(Duration length) {
    return Budget.of(() -> now, length);
  }

  Budget budget() {
    return budget(Duration.ofMinutes(5));
  }

  private static JsonLog log() {
    return new JsonLog(quiet(), () -> Instant.EPOCH);
  }

  private static PrintStream quiet() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }

  ServiceState state() {
    var green =
        new TaskSet("ecs-svc/2", "ACTIVE", ID, "site:42", "green", "wordpress", 80, 2, 2, 0, true);
    var blue =
        new TaskSet(
            "ecs-svc/1", "PRIMARY", "d-0", "site:41", "blue", "wordpress", 80, 2, 2, 0, true);
    return new ServiceState(
        "arn:service",
        "ACTIVE",
        2,
        4,
        0,
        taskSetShown ? List.of(blue, green) : List.of(blue),
        List.of(),
        service.tags);
  }

  TaskDefinition definition() {
    return new TaskDefinition(
        "site:42",
        "site",
        "awsvpc",
        2048,
        8192,
        "X86_64",
        "role",
        List.of(
            new TaskDefinition.Container(
                "sidecar", "x@sha256:" + "0".repeat(64), List.of(), Map.of(), List.of(), Map.of()),
            new TaskDefinition.Container(
                "wordpress", image, List.of(80), environment, List.of(), Map.of())),
        List.of());
  }

  Deployment deployment() {
    return new Deployment(
        ID,
        Deployment.Status.IN_PROGRESS,
        intent
            .map(known -> new Description(known, tag, DIGEST, "somebody", Optional.empty()).text())
            .orElse("tidegate " + tag + " " + DIGEST),
        creator,
        hookStarted.minusSeconds(300),
        Optional.empty(),
        /* shifted= */ false,
        "",
        Optional.empty(),
        Optional.empty());
  }

  List<LifecycleEvent> lifecycle() {
    return List.of(
        event("AfterAllowTestTraffic"), event("BeforeAllowTraffic"), event("AfterAllowTraffic"));
  }

  private LifecycleEvent event(String name) {
    return new LifecycleEvent(name, "InProgress", Optional.of(hookStarted), Optional.empty(), "");
  }
}
