package tidegate.rollout.preflight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.scaling.ScalingActivity;

/** All is well until a test changes a field. */
final class FakeSubject implements Subject {

  static final String BLUE = "arn:x:targetgroup/blue/1";

  List<String> architectures = List.of("X86_64");
  String scan = "COMPLETE";
  Map<String, Integer> severities = Map.of();
  String targetGroup = BLUE;
  String container = "wordpress";
  int port = 80;
  boolean steady = true;
  int running = 2;
  List<String> extraTaskSets = List.of();
  String networkMode = "awsvpc";
  int cpu = 2048;
  int memory = 8192;
  Map<String, String> environment = Map.of();
  Map<String, String> mounts = Map.of("/var/www/html/wp-content/", "content");
  String fileSystem = "fs-1";
  List<String> production = List.of("prod");
  List<String> test = List.of("test");
  List<String> autoRollback = List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM");
  List<String> alarms = List.of("site-5xx");
  Map<String, List<String>> forwards = Map.of("prod", List.of(BLUE), "test", List.of("other"));
  List<String> red = List.of();
  List<ScalingActivity> activities = List.of();
  String databaseStatus = "available";
  int retention = 7;

  @Override
  public Image image() {
    return new Image("repo", "sha256:2", List.of(), Instant.EPOCH, scan, severities);
  }

  @Override
  public List<String> architectures() {
    return architectures;
  }

  @Override
  public ServiceState service() {
    var sets = new ArrayList<>(List.of(primary()));
    extraTaskSets.forEach(status -> sets.add(set(status)));
    return new ServiceState("arn", "ACTIVE", 2, 2, 0, sets, List.of(), Map.of());
  }

  @Override
  public TaskSet primary() {
    return set("PRIMARY");
  }

  private TaskSet set(String status) {
    return new TaskSet(
        status, status, "", "arn:td", targetGroup, container, port, 2, running, 0, steady);
  }

  @Override
  public TaskDefinition running() {
    return new TaskDefinition(
        "arn:td",
        "wordpress",
        networkMode,
        cpu,
        memory,
        "X86_64",
        "",
        List.of(
            new TaskDefinition.Container(
                "wordpress", "image", List.of(80), environment, List.of(), mounts)),
        List.of(new TaskDefinition.Volume("content", fileSystem, true)));
  }

  @Override
  public DeploymentGroup group() {
    return new DeploymentGroup(
        "", List.of("blue", "green"), production, test, autoRollback, 30, alarms, Optional.empty());
  }

  @Override
  public Map<String, List<String>> forwards() {
    return forwards;
  }

  @Override
  public List<String> redAlarms() {
    return red;
  }

  @Override
  public List<ScalingActivity> activities() {
    return activities;
  }

  @Override
  public DatabaseState database() {
    Optional<Instant> point = retention > 0 ? Optional.of(Instant.EPOCH) : Optional.empty();
    return new DatabaseState(databaseStatus, "", 1, 1, retention, "", "", List.of(), point, "");
  }
}
