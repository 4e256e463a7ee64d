package tidegate.cloud.scaling;

/** Application Auto Scaling does not know the service, as after it was made anew. */
public final class NoScalableTargetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String resource;

  /**
   * Names what is missing.
   *
   * @param resource {@code service/CLUSTER/SERVICE}
   */
  public NoScalableTargetException(String resource) {
    super("not scaling: " + resource + " is no scalable target; register it once");
    this.resource = resource;
  }

  public String resource() {
    return resource;
  }
}
