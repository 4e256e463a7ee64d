package tidegate.cloud.codedeploy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a deployment's description says of its release, so that nothing else has to remember which
 * deployment tried which image.
 */
public record Description(String tag, String digest) {

  private static final Pattern FORM = Pattern.compile("tidegate (\\S+) (sha256:[0-9a-f]{64})");

  /** Empty where the deployment was not started by Tidegate. */
  public static Optional<Description> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Description(form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** At most 207 characters, since ECR's tags have at most 128. */
  public String text() {
    return "tidegate " + tag + " " + digest;
  }
}
