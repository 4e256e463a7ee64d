package tidegate.cloud;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import tidegate.cloud.ecr.ImageUnreadableException;
import tidegate.cloud.lambda.ProbeUnavailableException;

/**
 * An answer that did not come now and may come in a moment: a throttled call, a service's own
 * trouble, a connection that broke, a probe that gave no reply. A refusal, such as a missing
 * permission, is none.
 *
 * @param who did not answer
 * @param why in the words of who refused
 */
public record Unavailable(String who, String why) {

  /** Empty where asking again cannot help. */
  public static Optional<Unavailable> of(Throwable thrown) {
    return switch (thrown) {
      case ProbeUnavailableException silent ->
          Optional.of(new Unavailable("the probe", message(silent)));
      case ImageUnreadableException unread -> Optional.of(new Unavailable("ECR", message(unread)));
      case AwsServiceException refused when passes(refused) ->
          Optional.of(new Unavailable(service(refused), reason(refused)));
      case ApiCallTimeoutException late -> Optional.of(new Unavailable("AWS", message(late)));
      case ApiCallAttemptTimeoutException late ->
          Optional.of(new Unavailable("AWS", message(late)));
      case SdkClientException broken when broken.getCause() instanceof IOException ->
          Optional.of(new Unavailable("AWS", message(broken)));
      default -> Optional.empty();
    };
  }

  /** For a person, without a full stop. */
  public String sentence() {
    return who + " did not answer: " + why;
  }

  private static boolean passes(AwsServiceException refused) {
    return refused.isThrottlingException()
        || refused.statusCode() >= 500
        || refused.statusCode() == 429;
  }

  private static String service(AwsServiceException refused) {
    String name =
        refused.awsErrorDetails() == null ? null : refused.awsErrorDetails().serviceName();
    return name == null ? "AWS" : name;
  }

  private static String reason(AwsServiceException refused) {
    if (refused.awsErrorDetails() == null) {
      return message(refused);
    }
    String said = refused.awsErrorDetails().errorMessage();
    return said == null || said.isBlank() ? "it was throttled or in trouble" : said;
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }
}
