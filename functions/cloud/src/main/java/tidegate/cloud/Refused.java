package tidegate.cloud;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Tells what AWS will refuse again from what it may take the next time. */
public final class Refused {

  private static final int FIRST = 400;
  private static final int LAST = 499;

  private Refused() {}

  /** AWS's own words for a person: without its code, the service and a request's id. */
  public static String sentence(Throwable thrown) {
    if (thrown instanceof AwsServiceException refused
        && refused.awsErrorDetails() != null
        && refused.awsErrorDetails().errorMessage() != null
        && !refused.awsErrorDetails().errorMessage().isBlank()) {
      return refused.awsErrorDetails().errorMessage();
    }
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }

  /**
   * AWS's own words where asking again changes nothing (denied, not valid, a limit); empty where
   * the call was throttled, timed out, or failed on AWS's side.
   */
  public static Optional<String> why(Throwable thrown) {
    if (!(thrown instanceof AwsServiceException refused)
        || refused.retryable()
        || refused.isThrottlingException()
        || refused.isClockSkewException()
        || refused.statusCode() < FIRST
        || refused.statusCode() > LAST) {
      return Optional.empty();
    }
    return Optional.of(
        refused.awsErrorDetails() == null
            ? String.valueOf(refused.getMessage())
            : refused.awsErrorDetails().errorCode()
                + ": "
                + refused.awsErrorDetails().errorMessage());
  }
}
