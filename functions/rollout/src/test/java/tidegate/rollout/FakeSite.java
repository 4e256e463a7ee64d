package tidegate.rollout;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.DeploymentInFlightException;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecr.Images;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskDefinitions;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.elb.LoadBalancers;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.cloud.scaling.Scaling;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Description;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.core.notice.Notice;

/** A healthy site on release-1 with release-2 just pushed; tests break it where they like. */
final class FakeSite
    implements EcsService, TaskDefinitions, Deployments, Images, LoadBalancers, Scaling {

  static final Instant PUSHED = Instant.parse("2026-11-10T01:00:00Z");
  static final String OLD = "sha256:" + "1".repeat(64);
  static final String NEW = "sha256:" + "2".repeat(64);
  static final String REPOSITORY = "111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/wordpress";
  static final String BLUE = "arn:aws:elasticloadbalancing:x:1:targetgroup/blue/0a";

  final List<String> calls = new ArrayList<>();
  final List<Notice> told = new ArrayList<>();
  final List<Deployment> deployments = new ArrayList<>();
  final Map<String, String> tags = new HashMap<>();
  final List<Image> images = new ArrayList<>();
  List<TaskSet> taskSets = List.of(Specimens.taskSet("PRIMARY", "", true));
  Optional<TaskDefinition> running = Optional.empty();
  List<String> redAlarms = List.of();
  boolean deploymentEndsFirst;
  List<ScalingActivity> activities = List.of();
  List<String> testListeners = List.of("test");
  Runnable beforeCreate = () -> {};

  FakeSite() {
    push("release-1", OLD, PUSHED.minusSeconds(86_400));
    push("release-2", NEW, PUSHED);
  }

  Ports ports() {
    return new Ports(
        this,
        this,
        this,
        this,
        this,
        names -> called("DescribeAlarms", redAlarms),
        this,
        () -> called("DescribeDBInstances", Specimens.database()),
        told::add);
  }

  void push(String tag, String digest, Instant at) {
    images.addFirst(
        new Image(REPOSITORY, digest, List.of(tag), at, "COMPLETE", Map.of("MEDIUM", 3)));
  }

  Deployment deployed(String tag, String digest, Status status, Instant created) {
    var deployment =
        Specimens.deployment("d-" + deployments.size(), tag, digest, status, created, false);
    deployments.addFirst(deployment);
    return deployment;
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
    tags.put(key, value);
  }

  @Override
  public TaskDefinition describe(String arn) {
    return called(
        "DescribeTaskDefinition",
        running.orElseGet(() -> Specimens.definition(REPOSITORY + "@" + OLD)));
  }

  @Override
  public String registerClone(TaskDefinition old, String container, String image, String digest) {
    return called("RegisterTaskDefinition", "arn:td:8 " + container + " " + image);
  }

  @Override
  public DeploymentGroup group() {
    return called(
        "GetDeploymentGroup",
        new DeploymentGroup(
            "CodeDeployDefault.ECSAllAtOnce",
            List.of("blue", "green"),
            List.of("prod"),
            testListeners,
            List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"),
            30,
            List.of("site-5xx"),
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
    return called(
        "GetDeployment",
        deployments.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow());
  }

  @Override
  public List<LifecycleEvent> lifecycle(String id) {
    throw new AssertionError("only a gate asks");
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    beforeCreate.run();
    calls.add("CreateDeployment" + (ignoreAlarms ? " ignoring alarms" : ""));
    if (deployments.stream().anyMatch(one -> one.status().inFlight())) {
      throw new DeploymentInFlightException(new IllegalStateException("limit"));
    }
    Description said = Description.parse(description).orElseThrow();
    return deployed(said.tag(), said.digest(), Status.CREATED, PUSHED.plusSeconds(60)).id();
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
    return called("DescribeImages", List.copyOf(images));
  }

  @Override
  public List<String> architectures(String digest) {
    return called("BatchGetImage", List.of("X86_64", "ARM64"));
  }

  @Override
  public Map<String, List<String>> forwards(List<String> listenerArns) {
    return called(
        "DescribeListeners",
        listenerArns.stream().collect(toMap(listener -> listener, _ -> List.of(BLUE))));
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
  public boolean hasPolicies() {
    throw new AssertionError("a rollout moves no capacity");
  }
}
