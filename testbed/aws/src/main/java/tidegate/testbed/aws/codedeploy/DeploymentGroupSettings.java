package tidegate.testbed.aws.codedeploy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A deployment group for one ECS service.
 *
 * @param targetGroups names of the two that the colours take in turn
 * @param rollbackOn {@code DEPLOYMENT_FAILURE}, {@code DEPLOYMENT_STOP_ON_ALARM}, {@code
 *     DEPLOYMENT_STOP_ON_REQUEST}; empty if auto-rollback is off
 * @param alarms watched in a deployment; empty if alarms are off
 * @param terminationWait how long blue is kept after the shift
 * @param readyWait if present, how long a deployment waits for ContinueDeployment before the shift,
 *     and is stopped after
 * @param limitedRole whether the role may invoke only functions named {@code CodeDeployHook_…}
 * @param ignorePollAlarmFailure whether a deployment goes on where an alarm's state cannot be read
 */
public record DeploymentGroupSettings(
    String application,
    String name,
    String id,
    String cluster,
    String service,
    List<String> targetGroups,
    String productionListener,
    Optional<String> testListener,
    Set<String> rollbackOn,
    List<String> alarms,
    Duration terminationWait,
    Optional<Duration> readyWait,
    String configuration,
    boolean limitedRole,
    boolean ignorePollAlarmFailure) {

  /** Every reason to roll back. */
  public static final Set<String> ROLLBACK_ALWAYS =
      Set.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST");

  public DeploymentGroupSettings withRollbackOn(Set<String> events) {
    return new DeploymentGroupSettings(
        application,
        name,
        id,
        cluster,
        service,
        targetGroups,
        productionListener,
        testListener,
        events,
        alarms,
        terminationWait,
        readyWait,
        configuration,
        limitedRole,
        ignorePollAlarmFailure);
  }

  public DeploymentGroupSettings withTestListener(Optional<String> listener) {
    return new DeploymentGroupSettings(
        application,
        name,
        id,
        cluster,
        service,
        targetGroups,
        productionListener,
        listener,
        rollbackOn,
        alarms,
        terminationWait,
        readyWait,
        configuration,
        limitedRole,
        ignorePollAlarmFailure);
  }

  public DeploymentGroupSettings withReadyWait(Duration wait) {
    return new DeploymentGroupSettings(
        application,
        name,
        id,
        cluster,
        service,
        targetGroups,
        productionListener,
        testListener,
        rollbackOn,
        alarms,
        terminationWait,
        Optional.of(wait),
        configuration,
        limitedRole,
        ignorePollAlarmFailure);
  }

  public DeploymentGroupSettings withConfiguration(String deploymentConfigName) {
    return new DeploymentGroupSettings(
        application,
        name,
        id,
        cluster,
        service,
        targetGroups,
        productionListener,
        testListener,
        rollbackOn,
        alarms,
        terminationWait,
        readyWait,
        deploymentConfigName,
        limitedRole,
        ignorePollAlarmFailure);
  }

  public DeploymentGroupSettings withAlarms(List<String> names, boolean ignorePollFailure) {
    return new DeploymentGroupSettings(
        application,
        name,
        id,
        cluster,
        service,
        targetGroups,
        productionListener,
        testListener,
        rollbackOn,
        List.copyOf(names),
        terminationWait,
        readyWait,
        configuration,
        limitedRole,
        ignorePollFailure);
  }

  /** For ECS CodeDeploy names its one target so. */
  public String targetId() {
    return cluster + ":" + service;
  }
}
