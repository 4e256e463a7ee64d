package tidegate.cloud.lambda;

/** The probe gave no reply; nothing was measured. */
public final class ProbeUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProbeUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  public ProbeUnavailableException(String message) {
    super(message);
  }
}
