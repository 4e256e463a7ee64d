package tidegate.rollout.act;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.cloud.ecs.CloneRequest;
import tidegate.cloud.ecs.EcsService;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskDefinitions;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;
import tidegate.rollout.observe.Aws;

/**
 * Reads as the real one does, writes nothing and keeps what it would have done. Not thread-safe.
 */
public final class DryRun {

  private static final String NOTHING = "(dry run)";

  private final Aws real;
  private final List<String> would = new ArrayList<>();

  public DryRun(Aws real) {
    this.real = real;
  }

  /** What would have been done, in order. */
  public List<String> would() {
    return List.copyOf(would);
  }

  /** The same AWS, on which nothing changes. */
  public Aws aws() {
    return new Aws(
        new DryService(),
        new DryDefinitions(),
        real.tasks(),
        new DryDeployments(),
        real.images(),
        real.artifacts(),
        real.loadBalancers(),
        real.alarms(),
        real.scaling(),
        real.databases(),
        notice -> would.add("tell: " + notice.subject()));
  }

  private final class DryService implements EcsService {
    @Override
    public ServiceState describe() {
      return real.service().describe();
    }

    @Override
    public void setDesiredCount(int count) {
      would.add("set the desired count to " + count);
    }

    @Override
    public void remember(String key, String value) {
      would.add("remember " + key + " = " + value);
    }
  }

  private final class DryDefinitions implements TaskDefinitions {
    @Override
    public TaskDefinition describe(String arn) {
      return real.taskDefinitions().describe(arn);
    }

    @Override
    public String registerClone(TaskDefinition running, CloneRequest change) {
      would.add(
          "register %s again with %s in %s"
              .formatted(running.arn(), change.image(), String.join(", ", change.containers())));
      return NOTHING;
    }

    @Override
    public void deregister(String revision) {
      would.add("deregister " + revision);
    }
  }

  private final class DryDeployments implements Deployments {
    @Override
    public DeploymentGroup group() {
      return real.deployments().group();
    }

    @Override
    public List<Deployment> since(Instant created) {
      return real.deployments().since(created);
    }

    @Override
    public Duration shiftTime(String configuration) {
      return real.deployments().shiftTime(configuration);
    }

    @Override
    public Deployment get(String id) {
      return real.deployments().get(id);
    }

    @Override
    public Optional<Deployment> lookUp(String id) {
      return real.deployments().lookUp(id);
    }

    @Override
    public List<LifecycleEvent> lifecycle(String id) {
      return real.deployments().lifecycle(id);
    }

    @Override
    public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
      would.add("deploy '" + description + "' with " + appSpec.json());
      return NOTHING;
    }

    @Override
    public boolean stopAndRollBack(String id) {
      would.add("stop and roll back " + id);
      return true;
    }

    @Override
    public boolean giveGo(String id) {
      would.add("give " + id + " its go");
      return true;
    }

    @Override
    public void answer(String id, String executionId, boolean succeeded) {
      would.add("answer the hook of " + id);
    }
  }
}
