package tidegate.testbed.cloudformation;

import java.io.Serial;

/** A template cannot be read or does not fit together; the message is one sentence. */
public final class TemplateException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  public TemplateException(String message) {
    super(message);
  }
}
