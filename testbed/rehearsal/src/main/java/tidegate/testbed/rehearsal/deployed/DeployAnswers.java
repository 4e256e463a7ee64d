package tidegate.testbed.rehearsal.deployed;

import java.util.Map;
import tidegate.testbed.rehearsal.lambda.AwsAccount;

/**
 * What somebody answers site/deploy.
 *
 * @param name of the site, and of the automation's stack
 * @param host that visitors type
 * @param profile a file of site/profiles without its end
 * @param instead parameters of the site that have other values than the profile's
 */
public record DeployAnswers(
    String name, String host, AwsAccount account, String profile, Map<String, String> instead) {
  public DeployAnswers {
    instead = Map.copyOf(instead);
  }

  /** The name of the site's own stack. */
  String siteStack() {
    return name + "-site";
  }
}
