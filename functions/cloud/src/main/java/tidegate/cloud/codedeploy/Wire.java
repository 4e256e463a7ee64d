package tidegate.cloud.codedeploy;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.Alarm;
import software.amazon.awssdk.services.codedeploy.model.AlarmConfiguration;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackConfiguration;
import software.amazon.awssdk.services.codedeploy.model.BlueGreenDeploymentConfiguration;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.DeploymentReadyAction;
import software.amazon.awssdk.services.codedeploy.model.DeploymentStatus;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;
import software.amazon.awssdk.services.codedeploy.model.ErrorInformation;
import software.amazon.awssdk.services.codedeploy.model.LastDeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.RollbackInfo;
import software.amazon.awssdk.services.codedeploy.model.TargetGroupInfo;
import software.amazon.awssdk.services.codedeploy.model.TargetGroupPairInfo;
import software.amazon.awssdk.services.codedeploy.model.TrafficRoute;
import tidegate.core.deployment.Deployment;
import tidegate.core.deployment.LifecycleEvent;

/** CodeDeploy's shapes as this project's records. */
final class Wire {

  private Wire() {}

  static DeploymentGroup group(DeploymentGroupInfo group) {
    List<TargetGroupPairInfo> pairs =
        Optional.ofNullable(group.loadBalancerInfo())
            .map(balancer -> balancer.targetGroupPairInfoList())
            .orElse(List.of());
    return new DeploymentGroup(
        requireNonNullElse(group.deploymentConfigName(), ""),
        pairs.stream()
            .flatMap(pair -> pair.targetGroups().stream())
            .map(TargetGroupInfo::name)
            .toList(),
        pairs.stream().flatMap(pair -> listeners(pair.prodTrafficRoute()).stream()).toList(),
        pairs.stream().flatMap(pair -> listeners(pair.testTrafficRoute()).stream()).toList(),
        autoRollback(group.autoRollbackConfiguration()),
        terminationWait(group),
        manualGo(group),
        alarms(group.alarmConfiguration()),
        group.alarmConfiguration() != null
            && Boolean.TRUE.equals(group.alarmConfiguration().ignorePollAlarmFailure()),
        Optional.ofNullable(group.lastAttemptedDeployment()).map(Wire::attempt));
  }

  static Deployment deployment(DeploymentInfo info) {
    Optional<RollbackInfo> rollback = Optional.ofNullable(info.rollbackInfo());
    return new Deployment(
        info.deploymentId(),
        status(info.status()),
        requireNonNullElse(info.description(), ""),
        requireNonNullElse(info.creatorAsString(), ""),
        info.createTime(),
        Optional.ofNullable(info.completeTime()),
        Boolean.TRUE.equals(info.instanceTerminationWaitTimeStarted()),
        error(info.errorInformation()),
        rollback.map(RollbackInfo::rollbackDeploymentId).filter(id -> !id.isEmpty()),
        rollback.map(RollbackInfo::rollbackTriggeringDeploymentId).filter(id -> !id.isEmpty()));
  }

  static LifecycleEvent lifecycleEvent(
      software.amazon.awssdk.services.codedeploy.model.LifecycleEvent event) {
    return new LifecycleEvent(
        event.lifecycleEventName(),
        event.statusAsString(),
        Optional.ofNullable(event.startTime()),
        Optional.ofNullable(event.endTime()),
        Optional.ofNullable(event.diagnostics()).map(Diagnostics::message).orElse(""));
  }

  /** A status this version does not know is not over, so that nothing is started beside it. */
  private static Deployment.Status status(DeploymentStatus status) {
    return switch (status) {
      case CREATED -> Deployment.Status.CREATED;
      case QUEUED -> Deployment.Status.QUEUED;
      case BAKING -> Deployment.Status.BAKING;
      case READY -> Deployment.Status.READY;
      case SUCCEEDED -> Deployment.Status.SUCCEEDED;
      case FAILED -> Deployment.Status.FAILED;
      case STOPPED -> Deployment.Status.STOPPED;
      case IN_PROGRESS, UNKNOWN_TO_SDK_VERSION -> Deployment.Status.IN_PROGRESS;
    };
  }

  private static DeploymentGroup.Attempt attempt(LastDeploymentInfo last) {
    return new DeploymentGroup.Attempt(
        last.deploymentId(), status(last.status()), last.createTime());
  }

  private static List<String> listeners(@Nullable TrafficRoute route) {
    return route == null ? List.of() : route.listenerArns();
  }

  private static List<String> autoRollback(@Nullable AutoRollbackConfiguration rollback) {
    return rollback != null && Boolean.TRUE.equals(rollback.enabled())
        ? rollback.eventsAsStrings()
        : List.of();
  }

  private static Optional<Duration> manualGo(DeploymentGroupInfo group) {
    return Optional.ofNullable(group.blueGreenDeploymentConfiguration())
        .map(BlueGreenDeploymentConfiguration::deploymentReadyOption)
        .filter(ready -> ready.actionOnTimeout() == DeploymentReadyAction.STOP_DEPLOYMENT)
        .map(ready -> Duration.ofMinutes(requireNonNullElse(ready.waitTimeInMinutes(), 0)));
  }

  private static int terminationWait(DeploymentGroupInfo group) {
    return Optional.ofNullable(group.blueGreenDeploymentConfiguration())
        .map(blueGreen -> blueGreen.terminateBlueInstancesOnDeploymentSuccess())
        .map(terminate -> terminate.terminationWaitTimeInMinutes())
        .orElse(0);
  }

  private static List<String> alarms(@Nullable AlarmConfiguration alarms) {
    return alarms != null && Boolean.TRUE.equals(alarms.enabled())
        ? alarms.alarms().stream().map(Alarm::name).toList()
        : List.of();
  }

  private static String error(@Nullable ErrorInformation error) {
    return error == null
        ? ""
        : requireNonNullElse(error.codeAsString(), "UNKNOWN")
            + ": "
            + requireNonNullElse(error.message(), "");
  }
}
