package tidegate.testbed.aws.wire;

/** The call hangs: the transport must not answer it. */
public final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoAnswer(String call) {
    super("no answer to " + call);
  }
}
