package tidegate.testbed.wordpress;

import java.io.Serial;

/** The testbed cannot go on; the message is one sentence that names the remedy or a log file. */
public final class TestbedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public TestbedException(String message) {
    super(message);
  }

  public TestbedException(String message, Throwable cause) {
    super(message, cause);
  }
}
