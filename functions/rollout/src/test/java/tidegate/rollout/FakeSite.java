package tidegate.rollout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.cloudwatch.AlarmStates;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Scan;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;
import tidegate.core.notice.Notice;
import tidegate.rollout.observe.Aws;
import tidegate.testbed.doubles.CallLog;
import tidegate.testbed.doubles.InMemoryCodeDeploy;
import tidegate.testbed.doubles.InMemoryEcr;
import tidegate.testbed.doubles.InMemoryEcs;
import tidegate.testbed.doubles.InMemoryLoadBalancers;
import tidegate.testbed.doubles.InMemoryScaling;
import tidegate.testbed.doubles.TestSite;

/** A healthy site on release-1 with release-2 just pushed; tests break it where they like. */
public final class FakeSite {
  public static final Instant PUSHED = Instant.parse("2026-11-10T01:00:00Z");
  public static final String OLD = "sha256:" + "1".repeat(64);
  public static final String NEW = "sha256:" + "2".repeat(64);
  public static final String REPOSITORY = TestSite.REPOSITORY;
  public static final String BLUE = TestSite.BLUE;
  public static final String GREEN = TestSite.GREEN;

  public final CallLog calls = new CallLog();
  public final InMemoryEcs ecs = new InMemoryEcs(calls);
  public final InMemoryCodeDeploy codeDeploy = new InMemoryCodeDeploy(calls);
  public final InMemoryEcr ecr = new InMemoryEcr(calls);
  public final InMemoryLoadBalancers balancers = new InMemoryLoadBalancers(calls);
  public final InMemoryScaling scaling = new InMemoryScaling(calls, ecs);
  public final List<Notice> told = new ArrayList<>();

  public List<TaskSet> taskSets = List.of(Specimens.taskSet("PRIMARY", "", true));
  public List<String> redAlarms = List.of();
  public List<String> missingAlarms = List.of();
  public Optional<List<TaskDefinition.Container>> containers = Optional.empty();
  public String runningImage = REPOSITORY + "@" + OLD;
  public String networkMode = "awsvpc";
  public int cpu = 2048;
  public int memory = 8192;
  public Map<String, String> environment = Map.of("WORDPRESS_DB_HOST", "db");
  public Map<String, String> mounts = Map.of("/var/www/html/wp-content/", "content");
  public String fileSystem = "fs-1";
  public String databaseStatus = "available";
  public int retention = 7;

  public FakeSite() {
    ecs.taskSets = () -> taskSets;
    calls.before("DescribeTaskDefinition", () -> ecs.definition = definition());
    balancers.forwards = Map.of("prod", List.of(BLUE), "test", List.of("other"));
    codeDeploy.starts =
        begun ->
            Specimens.deployment(
                nextId(),
                Description.parse(begun.description()).orElseThrow(),
                Status.CREATED,
                PUSHED.plusSeconds(60),
                false);
    push("release-1", OLD, PUSHED.minusSeconds(86_400));
    push("release-2", NEW, PUSHED);
  }

  public Aws aws() {
    return new Aws(
        ecs,
        ecs,
        ecs,
        codeDeploy,
        ecr,
        ecr,
        balancers,
        names -> calls.make("DescribeAlarms", () -> new AlarmStates(redAlarms, missingAlarms)),
        scaling,
        () ->
            calls.make("DescribeDBInstances", () -> Specimens.database(databaseStatus, retention)),
        told::add);
  }

  public void push(String tag, String digest, Instant at) {
    ecr.images.addFirst(new Image(REPOSITORY, digest, List.of(tag), at));
  }

  /** An image that lost its tags and is still there. */
  public void untag(String digest) {
    ecr.untagged.add(new Image(REPOSITORY, digest, List.of(), PUSHED.minusSeconds(90_000)));
  }

  /** What the scan of every image found. */
  public void scan(String status, Map<String, Integer> severities) {
    ecr.scan = new Scan(status, severities);
  }

  public Deployment deployed(String tag, String digest, Status status, Instant created) {
    return deployed(Specimens.deployment(nextId(), tag, digest, status, created, false));
  }

  public Deployment deployed(Description said, Status status, Instant created) {
    return deployed(Specimens.deployment(nextId(), said, status, created, false));
  }

  private Deployment deployed(Deployment deployment) {
    codeDeploy.deployments.addFirst(deployment);
    return deployment;
  }

  private String nextId() {
    return "d-" + codeDeploy.deployments.size();
  }

  private TaskDefinition definition() {
    return new TaskDefinition(
        "arn:td:7",
        "wordpress",
        networkMode,
        cpu,
        memory,
        "X86_64",
        "arn:role",
        containers.orElseGet(() ->
            List.of(
                new TaskDefinition.Container(
                    "wordpress",
                    runningImage,
                    List.of(80),
                    environment,
                    List.of("WORDPRESS_DB_PASSWORD"),
                    mounts))),
        List.of(new TaskDefinition.Volume("content", fileSystem, true)));
  }
}
