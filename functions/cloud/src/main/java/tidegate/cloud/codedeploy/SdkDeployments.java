package tidegate.cloud.codedeploy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentIsNotInReadyStateException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentNotStartedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentTargetDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentWaitType;
import software.amazon.awssdk.services.codedeploy.model.ECSTarget;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentIdException;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import software.amazon.awssdk.services.codedeploy.model.TargetStatus;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** The deployments of one group, through CodeDeploy. Thread-safe. */
public final class SdkDeployments implements Deployments {

  /** BatchGetDeployments takes no more. */
  private static final int BATCH = 25;

  /** After it blue is only kept. */
  private static final String LAST = "AfterAllowTraffic";

  private final Supplier<CodeDeployClient> client;
  private final String application;
  private final String group;
  private final String targetId;

  /** CodeDeploy knows an ECS service as {@code cluster:service}. */
  public SdkDeployments(
      Supplier<CodeDeployClient> client,
      String application,
      String group,
      String cluster,
      String service) {
    this.client = client;
    this.application = application;
    this.group = group;
    this.targetId = cluster + ":" + service;
  }

  @Override
  public DeploymentGroup group() {
    return Wire.group(
        client
            .get()
            .getDeploymentGroup(get -> get.applicationName(application).deploymentGroupName(group))
            .deploymentGroupInfo());
  }

  @Override
  public List<Deployment> since(Instant created) {
    List<String> ids =
        client
            .get()
            .listDeploymentsPaginator(list ->
                list.applicationName(application)
                    .deploymentGroupName(group)
                    .createTimeRange(range -> range.start(created)))
            .deployments()
            .stream()
            .toList();
    var found = new ArrayList<Deployment>();
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<String> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
      client.get().batchGetDeployments(get -> get.deploymentIds(some)).deploymentsInfo().stream()
          .map(Wire::deployment)
          .map(this::withShift)
          .forEach(found::add);
    }
    found.sort(comparing(Deployment::created, reverseOrder()));
    return List.copyOf(found);
  }

  @Override
  public Duration shiftTime(String configuration) {
    return configuration.isEmpty()
        ? Duration.ZERO
        : ShiftTime.ofName(configuration).orElseGet(() -> fetchShiftTime(configuration));
  }

  private Duration fetchShiftTime(String configuration) {
    return ShiftTime.of(
        client
            .get()
            .getDeploymentConfig(get -> get.deploymentConfigName(configuration))
            .deploymentConfigInfo()
            .trafficRoutingConfig());
  }

  @Override
  public Deployment get(String id) {
    return withShift(
        Wire.deployment(client.get().getDeployment(get -> get.deploymentId(id)).deploymentInfo()));
  }

  /**
   * For ECS {@code instanceTerminationWaitTimeStarted} may stay false while blue is kept
   * (aws/containers-roadmap issue 269, open since 2019); the target then is Succeeded already.
   */
  private Deployment withShift(Deployment deployment) {
    boolean mayKeepBlue =
        switch (deployment.status()) {
          case IN_PROGRESS, BAKING -> !deployment.shifted();
          case CREATED, QUEUED, READY, SUCCEEDED, FAILED, STOPPED -> false;
        };
    return mayKeepBlue && keepsBlue(deployment.id()) ? deployment.afterShift() : deployment;
  }

  private boolean keepsBlue(String id) {
    try {
      ECSTarget target = target(id);
      return target.status() == TargetStatus.SUCCEEDED
          || target.lifecycleEvents().stream()
              .filter(event -> LAST.equals(event.lifecycleEventName()))
              .anyMatch(event -> event.status() == LifecycleEventStatus.SUCCEEDED);
    } catch (DeploymentTargetDoesNotExistException | DeploymentNotStartedException early) {
      return false;
    }
  }

  @Override
  public Optional<Deployment> lookUp(String id) {
    try {
      return Optional.of(get(id));
    } catch (DeploymentDoesNotExistException | InvalidDeploymentIdException none) {
      return Optional.empty();
    }
  }

  @Override
  public List<LifecycleEvent> lifecycle(String id) {
    return target(id).lifecycleEvents().stream().map(Wire::lifecycleEvent).toList();
  }

  private ECSTarget target(String id) {
    return client
        .get()
        .getDeploymentTarget(get -> get.deploymentId(id).targetId(targetId))
        .deploymentTarget()
        .ecsTarget();
  }

  @Override
  public String create(AppSpec appSpec, String description, boolean ignoreAlarms) {
    var create =
        CreateDeploymentRequest.builder()
            .applicationName(application)
            .deploymentGroupName(group)
            .description(description)
            .revision(revision ->
                revision
                    .revisionType(RevisionLocationType.APP_SPEC_CONTENT)
                    .appSpecContent(content -> content.content(appSpec.json())));
    if (ignoreAlarms) {
      create.overrideAlarmConfiguration(alarms -> alarms.enabled(false));
    }
    try {
      return client.get().createDeployment(create.build()).deploymentId();
    } catch (DeploymentLimitExceededException taken) {
      throw new DeploymentInFlightException(taken);
    }
  }

  @Override
  public boolean stopAndRollBack(String id) {
    try {
      client.get().stopDeployment(stop -> stop.deploymentId(id).autoRollbackEnabled(true));
      return true;
    } catch (DeploymentAlreadyCompletedException _) {
      return false;
    }
  }

  @Override
  public boolean giveGo(String id) {
    try {
      client
          .get()
          .continueDeployment(
              go -> go.deploymentId(id).deploymentWaitType(DeploymentWaitType.READY_WAIT));
      return true;
    } catch (DeploymentIsNotInReadyStateException _) {
      return false;
    } catch (DeploymentAlreadyCompletedException _) {
      return false;
    }
  }

  @Override
  public void answer(String id, String executionId, boolean succeeded) {
    LifecycleEventStatus status =
        succeeded ? LifecycleEventStatus.SUCCEEDED : LifecycleEventStatus.FAILED;
    try {
      client
          .get()
          .putLifecycleEventHookExecutionStatus(put ->
              put.deploymentId(id).lifecycleEventHookExecutionId(executionId).status(status));
    } catch (LifecycleEventAlreadyCompletedException _) {
      // An earlier try of the same hook got its answer through.
    }
  }
}
