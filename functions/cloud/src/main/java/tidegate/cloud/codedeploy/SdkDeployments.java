package tidegate.cloud.codedeploy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

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
import software.amazon.awssdk.services.codedeploy.model.DeploymentWaitType;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentIdException;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** The deployments of one group, through CodeDeploy. Thread-safe. */
public final class SdkDeployments implements Deployments {

  /** BatchGetDeployments takes no more. */
  private static final int BATCH = 25;

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
          .forEach(found::add);
    }
    found.sort(comparing(Deployment::created, reverseOrder()));
    return List.copyOf(found);
  }

  @Override
  public Deployment get(String id) {
    return Wire.deployment(
        client.get().getDeployment(get -> get.deploymentId(id)).deploymentInfo());
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
    return client
        .get()
        .getDeploymentTarget(get -> get.deploymentId(id).targetId(targetId))
        .deploymentTarget()
        .ecsTarget()
        .lifecycleEvents()
        .stream()
        .map(Wire::lifecycleEvent)
        .toList();
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
