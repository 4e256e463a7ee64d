package tidegate.gate;

import static org.assertj.core.api.Assertions.assertThat;

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
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.TargetHealth;
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
import tidegate.testbed.doubles.CallLog;
import tidegate.testbed.doubles.InMemoryCodeDeploy;
import tidegate.testbed.doubles.InMemoryEcs;
import tidegate.testbed.doubles.InMemoryLoadBalancers;
import tidegate.testbed.doubles.InMemoryProbes;
import tidegate.testbed.doubles.InMemoryScaling;
import tidegate.testbed.doubles.TestSite;

/** A rollout in which all is well, until a test says otherwise. */
final class GateFixture {
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

  String image = "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/site@" + DIGEST;
  Map<String, String> environment = Map.of("TIDEGATE_RELEASE", DIGEST);
  TargetHealth health = new TargetHealth(2, 2, List.of());
  boolean taskSetShown = true;

  IntConsumer whenPaused = _ -> {};

  final CallLog calls = new CallLog();
  final InMemoryProbes probes = new InMemoryProbes(calls);
  final InMemoryCodeDeploy codeDeploy = new InMemoryCodeDeploy(calls);
  final InMemoryEcs ecs = new InMemoryEcs(calls);
  final InMemoryScaling scaling = new InMemoryScaling(calls, ecs);
  final List<Duration> pauses = new ArrayList<>();

  private final InMemoryLoadBalancers balancers = new InMemoryLoadBalancers(calls);

  GateFixture() {
    ecs.taskSets = this::taskSets;
    balancers.health =
        arn -> {
          assertThat(arn).as("whose health is asked for").isEqualTo(TestSite.GREEN);
          return health;
        };
    calls.before("GetDeployment", this::describeDeployment);
    calls.before("GetDeploymentTarget", this::describeDeployment);
    calls.before("DescribeTaskDefinition", () -> ecs.definition = definition());
  }

  Gatekeeper gatekeeper(Hook hook) {
    return gatekeeper(hook, tables().of(hook));
  }

  Gatekeeper gatekeeper(Hook hook, List<HookStep> table) {
    return new Gatekeeper(
        hook,
        new Examination(table, pause()),
        id -> rollout(id, hook),
        codeDeploy,
        ecs,
        new Journal(log(), new Metrics(quiet(), () -> now, "test"), hook));
  }

  Candidate rollout(String id, Hook hook) {
    return new CodeDeployCandidate(id, hook, codeDeploy, ecs, ecs, site().releases().hotfixes());
  }

  HookSteps tables() {
    var settings =
        new Settings(site(), Hook.AFTER_ALLOW_TEST_TRAFFIC, /* probeInside= */ "inside", "outside");
    return new HookSteps(settings, balancers, scaling, probes, pause());
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

  private List<TaskSet> taskSets() {
    TaskSet green = taskSet("ecs-svc/2", "ACTIVE", ID, "site:42", TestSite.GREEN);
    TaskSet blue = taskSet("ecs-svc/1", "PRIMARY", "d-0", "site:41", TestSite.BLUE);
    return taskSetShown ? List.of(blue, green) : List.of(blue);
  }

  private static TaskSet taskSet(
      String id, String status, String deploymentId, String revision, String targetGroup) {
    return new TaskSet(
        id, status, deploymentId, revision, targetGroup, "wordpress", 80, 2, 2, 0, true);
  }

  private TaskDefinition definition() {
    var sidecar =
        new TaskDefinition.Container(
            "sidecar", "x@sha256:" + "0".repeat(64), List.of(), Map.of(), List.of(), Map.of());
    return TestSite.definition("site:42", List.of(sidecar, TestSite.container(image, environment)));
  }

  private void describeDeployment() {
    codeDeploy.deployments.clear();
    codeDeploy.deployments.add(deployment());
    codeDeploy.lifecycles.put(ID, lifecycle());
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

  private List<LifecycleEvent> lifecycle() {
    return List.of(
        event("AfterAllowTestTraffic"), event("BeforeAllowTraffic"), event("AfterAllowTraffic"));
  }

  private LifecycleEvent event(String name) {
    return new LifecycleEvent(name, "InProgress", Optional.of(hookStarted), Optional.empty(), "");
  }
}
