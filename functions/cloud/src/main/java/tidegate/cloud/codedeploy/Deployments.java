package tidegate.cloud.codedeploy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The deployments of the one deployment group. */
public interface Deployments {

  DeploymentGroup group();

  /** Deployments created since, newest first; one call where there are none, else two. */
  List<Deployment> since(Instant created);

  Deployment get(String id);

  /** The deployment's lifecycle events as CodeDeploy tells them, in its order. */
  List<LifecycleEvent> lifecycle(String id);

  /**
   * Starts a deployment with an inline AppSpec.
   *
   * @param hooks lifecycle event name to function name, in the order given
   * @param description at most 256 characters
   * @return the deployment's id
   * @throws DeploymentInFlightException where the group is taken
   */
  String create(
      String taskDefinitionArn,
      String container,
      int port,
      Map<String, String> hooks,
      String description);

  /** Stops a deployment and rolls it back. Idempotent: one that has ended stays as it is. */
  void stopAndRollBack(String id);

  /** Answers a hook. One that has been answered before is no error. */
  void answer(String id, String executionId, boolean succeeded);
}
