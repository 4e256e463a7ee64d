package tidegate.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** Keeps the answers; can be out of order. */
final class FakeDeployments implements Deployments {

  record Answer(String id, String executionId, boolean succeeded) {}

  final List<Answer> answers = new ArrayList<>();
  boolean answering = true;
  boolean reading = true;

  private final World world;

  FakeDeployments(World world) {
    this.world = world;
  }

  @Override
  public Deployment get(String id) {
    return reading(world.deployment());
  }

  @Override
  public List<LifecycleEvent> lifecycle(String id) {
    return reading(world.lifecycle());
  }

  @Override
  public boolean giveGo(String id) {
    throw new AssertionError("only a person's command to rollout gives a go");
  }

  @Override
  public void answer(String id, String executionId, boolean succeeded) {
    if (!answering) {
      throw new IllegalStateException("CodeDeploy is not there");
    }
    answers.add(new Answer(id, executionId, succeeded));
  }

  private <T> T reading(T answer) {
    world.asking.run();
    if (!reading) {
      throw new IllegalStateException("AccessDenied");
    }
    return answer;
  }

  @Override
  public DeploymentGroup group() {
    throw new AssertionError("a gate does not ask for the group");
  }

  @Override
  public List<Deployment> since(Instant created) {
    throw new AssertionError("a gate does not list deployments");
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    throw new AssertionError("a gate starts nothing");
  }

  @Override
  public boolean stopAndRollBack(String id) {
    throw new AssertionError("a gate answers, CodeDeploy rolls back");
  }
}
