package tidegate.testbed.rehearsal.template;

import java.io.Serial;

/** The template cannot be read or does not fit together; the message is one sentence. */
public final class TemplateException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  TemplateException(String message) {
    super(message);
  }
}
