package tidegate.testbed.doubles;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.codedeploy.DeploymentGroup;
import tidegate.cloud.codedeploy.DeploymentInFlightException;
import tidegate.cloud.codedeploy.Deployments;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** CodeDeploy with one deployment group, whose deployments go only as far as tests say. */
public final class InMemoryCodeDeploy implements Deployments {

  /** What a deployment was created with. */
  public record Created(AppSpec appSpec, String description, boolean ignoresAlarms) {}

  /** What was answered to a hook. */
  public record HookAnswer(String id, String executionId, boolean succeeded) {}

  public final List<Deployment> deployments = new ArrayList<>();
  public final Map<String, List<LifecycleEvent>> lifecycles = new HashMap<>();
  public final List<String> stopped = new ArrayList<>();
  public final List<HookAnswer> answers = new ArrayList<>();

  public final List<String> continued = new ArrayList<>();
  public final List<Created> created = new ArrayList<>();

  /** Deployments that end before they can be stopped, or be given a go. */
  public final Set<String> over = new HashSet<>();

  public List<String> productionListeners = List.of("prod");
  public List<String> testListeners = List.of("test");
  public List<String> autoRollback = List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM");
  public List<String> alarms = List.of("site-5xx");
  public boolean goesOnWithoutAlarms;
  public Optional<Duration> manualGo = Optional.empty();

  /** How long every configuration shifts traffic. */
  public Duration shiftTime = Duration.ZERO;

  /** What is in flight once it was created. */
  public Function<Created, Deployment> starts =
      _ -> {
        throw new AssertionError("this test says of no deployment how it starts");
      };

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
  public Duration shiftTime(String configuration) {
    return shiftTime;
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
    calls.make("GetDeploymentGroup");
    return new DeploymentGroup(
        "CodeDeployDefault.ECSAllAtOnce",
        List.of("blue", "green"),
        productionListeners,
        testListeners,
        autoRollback,
        /* terminationWaitMinutes= */ 30,
        manualGo,
        alarms,
        goesOnWithoutAlarms,
        deployments.stream()
            .findFirst()
            .map(last -> new DeploymentGroup.Attempt(last.id(), last.status(), last.created())));
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    calls.make("CreateDeployment");
    if (deployments.stream().anyMatch(one -> one.status().inFlight())) {
      throw new DeploymentInFlightException(new IllegalStateException("limit"));
    }
    var begun = new Created(appSpec, description, ignoreAlarms);
    Deployment deployment = starts.apply(begun);
    created.add(begun);
    deployments.addFirst(deployment);
    calls.answered("CreateDeployment");
    return deployment.id();
  }

  @Override
  public boolean giveGo(String id) {
    calls.make("ContinueDeployment");
    if (over.contains(id)) {
      return false;
    }
    continued.add(id);
    return true;
  }
}
