package tidegate.rollout;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidegate.cloud.cloudwatch.AlarmStates;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.DeploymentInFlightException;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecr.Artifact;
import tidegate.cloud.ecr.Artifacts;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.ecr.RepositoryMissingException;
import tidegate.cloud.ecr.Scan;
import tidegate.cloud.ecs.CloneRequest;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.RunningTasks;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskDefinitions;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.cloud.scaling.ScalingPolicy;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.core.notice.Notice;
import tidegate.rollout.observe.Aws;

/** A healthy site on release-1 with release-2 just pushed; tests break it where they like. */
public final class FakeSite
    implements EcsService,
        TaskDefinitions,
        RunningTasks,
        Deployments,
        Images,
        Artifacts,
        LoadBalancers,
        Scaling {

  public static final Instant PUSHED = Instant.parse("2026-11-10T01:00:00Z");
  public static final String OLD = "sha256:" + "1".repeat(64);
  public static final String NEW = "sha256:" + "2".repeat(64);
  public static final String REPOSITORY =
      "111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/wordpress";
  public static final String BLUE = "arn:aws:elasticloadbalancing:x:1:targetgroup/blue/0a";
  public static final String GREEN = "arn:aws:elasticloadbalancing:x:1:targetgroup/green/0b";

  public final List<String> calls = new ArrayList<>();
  public final List<Notice> told = new ArrayList<>();
  public final List<Deployment> deployments = new ArrayList<>();
  public final Map<String, String> tags = new HashMap<>();
  public final List<Image> images = new ArrayList<>();
  public final List<CloneRequest> clones = new ArrayList<>();
  public final Set<String> untagged = new HashSet<>();
  public Set<String> taskDigests = Set.of();
  public Optional<List<TaskDefinition.Container>> containers = Optional.empty();
  public Optional<RuntimeException> refusesTags = Optional.empty();
  public Optional<RuntimeException> refusesDeployments = Optional.empty();
  public List<TaskSet> taskSets = List.of(Specimens.taskSet("PRIMARY", "", true));
  public List<String> redAlarms = List.of();
  public List<String> alarms = List.of("site-5xx");
  public List<String> missingAlarms = List.of();
  public boolean goesOnWithoutAlarms;
  public boolean repositoryMissing;
  public Optional<Duration> manualGo = Optional.empty();
  public List<String> forwardsByRules = List.of();
  public boolean deploymentEndsFirst;
  public List<ScalingActivity> activities = List.of();
  public List<String> productionListeners = List.of("prod");
  public List<String> testListeners = List.of("test");
  public List<String> autoRollback = List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM");
  public Map<String, List<String>> forwards =
      Map.of("prod", List.of(BLUE), "test", List.of("other"));
  public List<String> architectures = List.of("X86_64", "ARM64");
  public final Set<String> caches = new HashSet<>();
  public String os = "linux";
  public String scan = "COMPLETE";
  public Map<String, Integer> severities = Map.of("MEDIUM", 3);
  public String runningImage = REPOSITORY + "@" + OLD;
  public String networkMode = "awsvpc";
  public int cpu = 2048;
  public int memory = 8192;
  public Map<String, String> environment = Map.of("WORDPRESS_DB_HOST", "db");
  public Map<String, String> mounts = Map.of("/var/www/html/wp-content/", "content");
  public String fileSystem = "fs-1";
  public String databaseStatus = "available";
  public int retention = 7;
  Runnable beforeCreate = () -> {};
  Runnable afterCreate = () -> {};
  Runnable onRegister = () -> {};

  public FakeSite() {
    push("release-1", OLD, PUSHED.minusSeconds(86_400));
    push("release-2", NEW, PUSHED);
  }

  public Aws aws() {
    return new Aws(
        this,
        this,
        this,
        this,
        this,
        this,
        this,
        names -> called("DescribeAlarms", new AlarmStates(redAlarms, missingAlarms)),
        this,
        () -> called("DescribeDBInstances", Specimens.database(databaseStatus, retention)),
        told::add);
  }

  public void push(String tag, String digest, Instant at) {
    images.addFirst(new Image(REPOSITORY, digest, List.of(tag), at));
  }

  public Deployment deployed(String tag, String digest, Status status, Instant created) {
    var deployment =
        Specimens.deployment("d-" + deployments.size(), tag, digest, status, created, false);
    deployments.addFirst(deployment);
    return deployment;
  }

  public Deployment deployed(Description said, Status status, Instant created) {
    var deployment = Specimens.deployment("d-" + deployments.size(), said, status, created, false);
    deployments.addFirst(deployment);
    return deployment;
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

  private <T> T called(String operation, T answer) {
    calls.add(operation);
    return answer;
  }

  @Override
  public ServiceState describe() {
    return called(
        "DescribeServices",
        new ServiceState("arn:service", "ACTIVE", 2, 2, 0, taskSets, List.of(), tags));
  }

  @Override
  public void setDesiredCount(int count) {
    throw new AssertionError("a rollout moves no capacity");
  }

  @Override
  public void remember(String key, String value) {
    calls.add("TagResource");
    refusesTags.ifPresent(refusal -> {
      throw refusal;
    });
    tags.put(key, value);
  }

  @Override
  public TaskDefinition describe(String arn) {
    return called("DescribeTaskDefinition", definition());
  }

  @Override
  public String registerClone(TaskDefinition old, CloneRequest change) {
    clones.add(change);
    onRegister.run();
    return called("RegisterTaskDefinition", "arn:td:8");
  }

  @Override
  public void deregister(String revision) {
    calls.add("DeregisterTaskDefinition " + revision);
  }

  @Override
  public void remember(Map<String, String> several) {
    calls.add("TagResource");
    refusesTags.ifPresent(refusal -> {
      throw refusal;
    });
    tags.putAll(several);
  }

  @Override
  public Set<String> digests(String taskDefinitionArn, String container) {
    calls.add("ListTasks");
    return called("DescribeTasks", taskDigests);
  }

  @Override
  public Optional<Image> find(String digest) {
    return called(
        "DescribeImages of one",
        untagged.contains(digest)
            ? Optional.of(new Image(REPOSITORY, digest, List.of(), PUSHED.minusSeconds(90_000)))
            : Optional.empty());
  }

  @Override
  public DeploymentGroup group() {
    return called(
        "GetDeploymentGroup",
        new DeploymentGroup(
            "CodeDeployDefault.ECSAllAtOnce",
            List.of("blue", "green"),
            productionListeners,
            testListeners,
            autoRollback,
            30,
            manualGo,
            alarms,
            goesOnWithoutAlarms,
            deployments.stream()
                .findFirst()
                .map(last ->
                    new DeploymentGroup.Attempt(last.id(), last.status(), last.created()))));
  }

  @Override
  public List<Deployment> since(Instant created) {
    List<Deployment> found =
        deployments.stream().filter(one -> !one.created().isBefore(created)).toList();
    calls.add("ListDeployments");
    if (!found.isEmpty()) {
      calls.add("BatchGetDeployments");
    }
    return found;
  }

  @Override
  public Deployment get(String id) {
    return lookUp(id).orElseThrow();
  }

  @Override
  public Optional<Deployment> lookUp(String id) {
    return called(
        "GetDeployment", deployments.stream().filter(one -> one.id().equals(id)).findFirst());
  }

  @Override
  public List<LifecycleEvent> lifecycle(String id) {
    throw new AssertionError("only a gate asks");
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    beforeCreate.run();
    calls.add("CreateDeployment" + (ignoreAlarms ? " ignoring alarms" : ""));
    refusesDeployments.ifPresent(refusal -> {
      throw refusal;
    });
    if (deployments.stream().anyMatch(one -> one.status().inFlight())) {
      throw new DeploymentInFlightException(new IllegalStateException("limit"));
    }
    Description said = Description.parse(description).orElseThrow();
    String id = deployed(said, Status.CREATED, PUSHED.plusSeconds(60)).id();
    afterCreate.run();
    return id;
  }

  @Override
  public boolean giveGo(String id) {
    calls.add("ContinueDeployment " + id);
    return !deploymentEndsFirst;
  }

  @Override
  public boolean stopAndRollBack(String id) {
    calls.add("StopDeployment " + id);
    return !deploymentEndsFirst;
  }

  @Override
  public void answer(String id, String executionId, boolean succeeded) {
    throw new AssertionError("only a gate answers");
  }

  @Override
  public List<Image> tagged() {
    if (repositoryMissing) {
      throw new RepositoryMissingException("wordpress", "", new IllegalStateException());
    }
    return called("DescribeImages", List.copyOf(images));
  }

  @Override
  public String repository() {
    return "wordpress";
  }

  @Override
  public Artifact inspect(String digest) {
    return called(
        "BatchGetImage",
        new Artifact(
            caches.contains(digest)
                ? List.of()
                : architectures.stream()
                    .map(architecture -> new Artifact.Platform(digest, os, architecture))
                    .toList()));
  }

  @Override
  public Scan scan(String digest) {
    return called("DescribeImageScanFindings", new Scan(scan, severities));
  }

  @Override
  public Map<String, List<String>> forwards(List<String> listenerArns) {
    return called(
        "DescribeListeners",
        forwards.entrySet().stream()
            .filter(listener -> listenerArns.contains(listener.getKey()))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<String> forwardsByRules(String listenerArn) {
    return called("DescribeRules", forwardsByRules);
  }

  @Override
  public TargetHealth health(String targetGroupArn) {
    throw new AssertionError("the gate looks at health");
  }

  @Override
  public List<ScalingActivity> activities() {
    return called("DescribeScalingActivities", activities);
  }

  @Override
  public ScalableTarget target() {
    throw new AssertionError("a rollout moves no capacity");
  }

  @Override
  public void setBounds(int min, int max) {
    throw new AssertionError("a rollout moves no capacity");
  }

  @Override
  public List<ScalingPolicy> policies() {
    throw new AssertionError("a rollout moves no capacity");
  }
}
