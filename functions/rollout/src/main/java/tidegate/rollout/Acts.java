package tidegate.rollout;

import tidegate.cloud.codedeploy.AppSpec;
import tidegate.cloud.ecr.Image;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.core.notice.Notice;

/** Everything this function changes or says. On a leash nothing of it happens. */
interface Acts {

  /** Registers the running task definition with the image in its container. */
  String register(TaskDefinition running, String container, Image image);

  /**
   * Starts a deployment.
   *
   * @throws tidegate.cloud.codedeploy.DeploymentInFlightException where the group is taken
   */
  String deploy(AppSpec appSpec, String description, boolean ignoreAlarms);

  /**
   * Stops a deployment and rolls it back.
   *
   * @return whether it was still in flight
   */
  boolean stopAndRollBack(String deploymentId);

  void remember(String key, String value);

  void tell(Notice notice);
}
