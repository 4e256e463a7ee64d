package tidegate.peaks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.Intent;
import tidegate.core.deployment.LifecycleEvent;

/** At most one deployment, which ends when it is stopped. */
final class FakeDeployments implements Deployments {

  private final World world;

  FakeDeployments(World world) {
    this.world = world;
  }

  static Deployment rollout(boolean shifted) {
    return deployment("user", shifted);
  }

  static Deployment rollout(Intent intent) {
    return deployment("user", /* shifted= */ false, intent);
  }

  static Deployment rollback() {
    return deployment("codeDeployRollback", /* shifted= */ false);
  }

  private static Deployment deployment(String creator, boolean shifted) {
    return deployment(creator, shifted, Intent.RELEASE);
  }

  private static Deployment deployment(String creator, boolean shifted, Intent intent) {
    return new Deployment(
        "d-1",
        Deployment.Status.IN_PROGRESS,
        "tidegate " + intent.word() + " release-7 sha256:" + "0".repeat(64),
        creator,
        Instant.parse("2026-11-24T11:00:00Z"),
        Optional.empty(),
        shifted,
        "",
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public List<Deployment> since(Instant created) {
    world.call("ListDeployments", created);
    if (world.codeDeployAway) {
      throw new IllegalStateException("CodeDeploy is away");
    }
    if (world.rollout.isPresent()) {
      world.call("BatchGetDeployments", created);
    }
    return world.rollout.stream().toList();
  }

  @Override
  public boolean stopAndRollBack(String id) {
    world.call("StopDeployment", id);
    world.rollout = Optional.empty();
    return !world.rolloutEndsFirst;
  }

  @Override
  public DeploymentGroup group() {
    throw new AssertionError("peaks does not ask for the group");
  }

  @Override
  public Deployment get(String id) {
    throw new AssertionError("peaks does not ask for one deployment");
  }

  @Override
  public List<LifecycleEvent> lifecycle(String id) {
    throw new AssertionError("peaks does not ask for lifecycle events");
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    throw new AssertionError("peaks creates no deployment");
  }

  @Override
  public boolean giveGo(String id) {
    throw new AssertionError("only a person's command to rollout gives a go");
  }

  @Override
  public void answer(String id, String executionId, boolean succeeded) {
    throw new AssertionError("peaks answers no hook");
  }
}
