package tidegate.testbed.faults;

/** The zoo itself is broken: a part of this machine is missing, or a specimen cannot be made. */
public final class ZooException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ZooException(String message) {
    super(message);
  }

  public ZooException(String message, Throwable cause) {
    super(message, cause);
  }
}
