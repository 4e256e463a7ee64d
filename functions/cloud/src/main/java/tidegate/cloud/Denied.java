package tidegate.cloud;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A permission that is missing, as AWS's refusal names it.
 *
 * @param role name of the role that asked
 * @param action for example {@code ecs:RegisterTaskDefinition}
 * @param resource its ARN, or {@code *}
 */
public record Denied(String role, String action, String resource) {

  private static final Pattern SENTENCE =
      Pattern.compile(
          "User: (?:\\S*assumed-role/([^/ ]+)\\S*|(\\S+)) is not authorized to perform: ([\\w:-]+)"
              + "(?: on (?:resource: )?(\\S+))?");

  /** Empty where it was refused, or failed, for another reason. */
  public static Optional<Denied> of(Throwable thrown) {
    if (!(thrown instanceof AwsServiceException refused)
        || refused.awsErrorDetails() == null
        || !isDenial(refused.awsErrorDetails().errorCode())) {
      return Optional.empty();
    }
    String message = refused.awsErrorDetails().errorMessage();
    String service = refused.awsErrorDetails().serviceName();
    return Optional.of(of(message == null ? "" : message, service == null ? "AWS" : service));
  }

  private static boolean isDenial(String code) {
    return switch (code) {
      case "AccessDeniedException", "AccessDenied", "UnauthorizedOperation", "AuthorizationError" ->
          true;
      default -> false;
    };
  }

  private static Denied of(String message, String service) {
    Matcher said = SENTENCE.matcher(message);
    if (!said.find()) {
      return new Denied("this function's role", service + ": " + message, "*");
    }
    String role = said.group(1) == null ? said.group(2) : said.group(1);
    return new Denied(role, said.group(3), said.group(4) == null ? "*" : said.group(4));
  }
}
