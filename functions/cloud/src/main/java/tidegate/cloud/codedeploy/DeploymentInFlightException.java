package tidegate.cloud.codedeploy;

/** The group runs a deployment already; CodeDeploy takes one at a time. */
public final class DeploymentInFlightException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DeploymentInFlightException(Throwable cause) {
    super("a deployment is in flight in this group", cause);
  }
}
