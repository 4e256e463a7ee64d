package tidegate.testbed.doubles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tidegate.cloud.ecs.CloneRequest;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.RunningTasks;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskDefinitions;
import tidegate.cloud.ecs.TaskSet;

/** ECS with one service, whose PRIMARY runs what is desired as far as tasks can start. */
public final class InMemoryEcs implements EcsService, TaskDefinitions, RunningTasks {
  public final Map<String, String> tags = new HashMap<>();
  public final List<ServiceState.Event> events = new ArrayList<>();
  public final List<CloneRequest> clones = new ArrayList<>();
  public final List<String> deregistered = new ArrayList<>();

  public int desired = 2;

  /** At most so many tasks come up. */
  public int startable = 100;

  /** Asked at every look. */
  public Supplier<List<TaskSet>> taskSets = () -> List.of(primary());

  public TaskDefinition definition = TestSite.definition();

  /** By digest, where the tasks are asked what they run. */
  public Set<String> running = Set.of();

  private final CallLog calls;

  public InMemoryEcs(CallLog calls) {
    this.calls = calls;
  }

  /** How many tasks run. */
  public int running() {
    return Math.min(desired, startable);
  }

  private TaskSet primary() {
    return new TaskSet(
        "ecs-svc/1",
        "PRIMARY",
        "",
        definition.arn(),
        TestSite.BLUE,
        "wordpress",
        80,
        desired,
        running(),
        desired - running(),
        running() == desired);
  }

  @Override
  public ServiceState describe() {
    calls.make("DescribeServices");
    return new ServiceState(
        "arn:service",
        "ACTIVE",
        desired,
        running(),
        desired - running(),
        taskSets.get(),
        events,
        tags);
  }

  @Override
  public void setDesiredCount(int count) {
    calls.make("UpdateService");
    desired = count;
  }

  @Override
  public void remember(Map<String, String> several) {
    calls.make("TagResource");
    tags.putAll(several);
  }

  @Override
  public void remember(String key, String value) {
    remember(Map.of(key, value));
  }

  @Override
  public TaskDefinition describe(String arn) {
    return calls.make("DescribeTaskDefinition", () -> definition);
  }

  @Override
  public String registerClone(TaskDefinition old, CloneRequest change) {
    calls.make("RegisterTaskDefinition");
    clones.add(change);
    return "arn:td:8";
  }

  @Override
  public void deregister(String revision) {
    calls.make("DeregisterTaskDefinition");
    deregistered.add(revision);
  }

  @Override
  public Set<String> digests(String taskDefinitionArn, String container) {
    calls.make("ListTasks");
    return calls.make("DescribeTasks", () -> running);
  }
}
