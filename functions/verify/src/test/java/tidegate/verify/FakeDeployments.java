package tidegate.verify;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.List;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** The world's deployments; keeps what was stopped. */
record FakeDeployments(World world) implements Deployments {

  @Override
  public List<Deployment> since(Instant created) {
    return world.deployments.stream()
        .filter(deployment -> !deployment.created().isBefore(created))
        .sorted(comparing(Deployment::created, reverseOrder()))
        .toList();
  }

  @Override
  public Deployment get(String id) {
    return world.deployments.stream()
        .filter(deployment -> deployment.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<LifecycleEvent> lifecycle(String id) {
    return world.lifecycles.getOrDefault(id, List.of());
  }

  @Override
  public boolean stopAndRollBack(String id) {
    if (world.over.contains(id)) {
      return false;
    }
    world.stopped.add(id);
    return true;
  }

  @Override
  public DeploymentGroup group() {
    throw new AssertionError("verify does not ask for the group");
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    throw new AssertionError("verify starts nothing");
  }

  @Override
  public boolean giveGo(String id) {
    throw new AssertionError("only a person's command to rollout gives a go");
  }

  @Override
  public void answer(String id, String executionId, boolean succeeded) {
    throw new AssertionError("verify answers no hook");
  }
}
