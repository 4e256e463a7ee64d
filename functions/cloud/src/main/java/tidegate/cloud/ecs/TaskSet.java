package tidegate.cloud.ecs;

/**
 * One task set.
 *
 * @param status PRIMARY serves production, ACTIVE does not, DRAINING ends
 * @param deploymentId the CodeDeploy deployment that made it ({@code externalId}); empty if none
 * @param targetGroupArn empty if none
 * @param container the container that the load balancer reaches; empty if none
 * @param port the port of it; 0 if none
 * @param computedDesired tasks wanted in this set
 * @param steady stabilityStatus is STEADY_STATE
 */
public record TaskSet(
    String id,
    String status,
    String deploymentId,
    String taskDefinitionArn,
    String targetGroupArn,
    String container,
    int port,
    int computedDesired,
    int running,
    int pending,
    boolean steady,
    Launch launch) {

  /** One of which nobody asks how its tasks are placed. */
  public TaskSet(
      String id,
      String status,
      String deploymentId,
      String taskDefinitionArn,
      String targetGroupArn,
      String container,
      int port,
      int computedDesired,
      int running,
      int pending,
      boolean steady) {
    this(
        id,
        status,
        deploymentId,
        taskDefinitionArn,
        targetGroupArn,
        container,
        port,
        computedDesired,
        running,
        pending,
        steady,
        Launch.NONE);
  }
}
