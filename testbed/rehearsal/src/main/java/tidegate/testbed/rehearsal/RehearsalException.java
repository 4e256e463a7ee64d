package tidegate.testbed.rehearsal;

import java.io.Serial;

/** The rehearsal cannot go on; the message is one sentence with the remedy. */
public final class RehearsalException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public RehearsalException(String message) {
    super(message);
  }

  public RehearsalException(String message, Throwable cause) {
    super(message, cause);
  }
}
