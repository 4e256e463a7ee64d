package tidegate.cloud.codedeploy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.core.deployment.Deployment;

/**
 * How the deployment group is set up.
 *
 * @param testListeners empty where there is no test listener
 * @param autoRollback the events that roll back; empty where auto-rollback is off
 * @param terminationWaitMinutes how long blue is kept after the shift
 * @param manualGo how long a deployment waits for a person's go before its shift, after which
 *     CodeDeploy stops it ({@code STOP_DEPLOYMENT}); empty where it waits for nobody
 * @param alarms names of the alarms that stop a deployment
 * @param goesOnWithoutAlarms whether a deployment goes on where an alarm's state cannot be read
 *     ({@code ignorePollAlarmFailure})
 * @param lastAttempt the newest deployment of the group, whatever became of it
 */
public record DeploymentGroup(
    String deploymentConfig,
    List<String> targetGroups,
    List<String> productionListeners,
    List<String> testListeners,
    List<String> autoRollback,
    int terminationWaitMinutes,
    Optional<Duration> manualGo,
    List<String> alarms,
    boolean goesOnWithoutAlarms,
    Optional<Attempt> lastAttempt) {

  public DeploymentGroup {
    targetGroups = List.copyOf(targetGroups);
    productionListeners = List.copyOf(productionListeners);
    testListeners = List.copyOf(testListeners);
    autoRollback = List.copyOf(autoRollback);
    alarms = List.copyOf(alarms);
  }

  /** What the group itself tells of a deployment, without a further call. */
  public record Attempt(String id, Deployment.Status status, Instant created) {}
}
