package tidegate.testbed.aws.wire;

/** A refusal with AWS's own error code; rendered in the caller's protocol. */
public final class AwsError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final int status;

  public AwsError(String code, String message) {
    this(code, message, 400);
  }

  public AwsError(String code, String message, int status) {
    super(message);
    this.code = code;
    this.status = status;
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  public String text() {
    var message = getMessage();
    return message == null ? code : message;
  }
}
