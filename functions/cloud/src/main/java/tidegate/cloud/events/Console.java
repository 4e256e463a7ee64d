package tidegate.cloud.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses in the AWS console.
 *
 * @param dashboard name of the stack's CloudWatch dashboard; may be empty
 */
public record Console(String region, String dashboard) {

  /** The dashboard; empty where its name is not known. */
  public String dashboardUrl() {
    return dashboard.isEmpty()
        ? ""
        : "https://%s/cloudwatch/home?region=%s#dashboards/dashboard/%s"
            .formatted(host(), region, encoded(dashboard));
  }

  /** A CodeDeploy deployment. */
  public String deploymentUrl(String id) {
    return "https://%s/codesuite/codedeploy/deployments/%s?region=%s"
        .formatted(host(), encoded(id), region);
  }

  /** Each partition of AWS has a console of its own. */
  private String host() {
    if (region.startsWith("cn-")) {
      return region + ".console.amazonaws.cn";
    }
    return region
        + (region.startsWith("us-gov-")
            ? ".console.amazonaws-us-gov.com"
            : ".console.aws.amazon.com");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
