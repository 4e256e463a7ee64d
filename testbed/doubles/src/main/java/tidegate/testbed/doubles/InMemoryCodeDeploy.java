package tidegate.testbed.doubles;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** CodeDeploy with one deployment group, whose deployments go only as far as tests say. */
public final class InMemoryCodeDeploy implements Deployments {

  /** What was answered to a hook. */
  public record HookAnswer(String id, String executionId, boolean succeeded) {}

  public final List<Deployment> deployments = new ArrayList<>();
  public final Map<String, List<LifecycleEvent>> lifecycles = new HashMap<>();
  public final List<String> stopped = new ArrayList<>();
  public final List<HookAnswer> answers = new ArrayList<>();

  /** Deployments that end before they can be stopped. */
  public final Set<String> over = new HashSet<>();

  private final CallLog calls;

  public InMemoryCodeDeploy(CallLog calls) {
    this.calls = calls;
  }

  @Override
  public List<Deployment> since(Instant created) {
    calls.make("ListDeployments");
    List<Deployment> found =
        deployments.stream()
            .filter(deployment -> !deployment.created().isBefore(created))
            .sorted(comparing(Deployment::created, reverseOrder()))
            .toList();
    if (!found.isEmpty()) {
      calls.make("BatchGetDeployments");
    }
    return found;
  }

  @Override
  public Deployment get(String id) {
    return lookUp(id).orElseThrow();
  }

  @Override
  public Optional<Deployment> lookUp(String id) {
    calls.make("GetDeployment");
    return deployments.stream().filter(deployment -> deployment.id().equals(id)).findFirst();
  }

  @Override
  public List<LifecycleEvent> lifecycle(String id) {
    return calls.make("GetDeploymentTarget", () -> lifecycles.getOrDefault(id, List.of()));
  }

  @Override
  public boolean stopAndRollBack(String id) {
    calls.make("StopDeployment");
    boolean endedFirst = over.contains(id);
    if (!endedFirst) {
      stopped.add(id);
    }
    Deployment.Status status = endedFirst ? Deployment.Status.SUCCEEDED : Deployment.Status.STOPPED;
    deployments.replaceAll(
        deployment -> deployment.id().equals(id) ? with(deployment, status) : deployment);
    return !endedFirst;
  }

  private static Deployment with(Deployment of, Deployment.Status status) {
    return new Deployment(
        of.id(),
        status,
        of.description(),
        of.creator(),
        of.created(),
        of.ended(),
        of.shifted(),
        of.error(),
        of.rollbackId(),
        of.rollsBack());
  }

  @Override
  public void answer(String id, String executionId, boolean succeeded) {
    calls.make("PutLifecycleEventHookExecutionStatus");
    answers.add(new HookAnswer(id, executionId, succeeded));
  }

  @Override
  public DeploymentGroup group() {
    throw new AssertionError("only a rollout asks for the group");
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    throw new AssertionError("only a rollout creates a deployment");
  }

  @Override
  public boolean giveGo(String id) {
    throw new AssertionError("only a person's command to rollout gives a go");
  }
}
