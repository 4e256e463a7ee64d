package tidegate.testbed.aws.wire;

/** The calling function was killed in this call. An error, so that no handler mends it. */
public final class CallerKilled extends Error {
  private static final long serialVersionUID = 1;

  public CallerKilled(String call) {
    super("killed in " + call);
  }
}
