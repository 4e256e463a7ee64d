package tidegate.rollout.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who looks, and from where.
 *
 * @param theme light or dark, as the dashboard says; auto where nobody says
 * @param rollout ARN of the function that the buttons ask; empty and there are no buttons
 * @param console address of the Region's console; empty and there are no links
 */
public record PageView(String theme, Optional<String> rollout, Optional<String> console) {

  private static final Pattern ARN =
      Pattern.compile("(arn:(aws[a-z-]*):lambda:([a-z0-9-]+):\\d{12}:function:.+)-page(:.*)?");

  /** One of whom nothing is known. */
  public static final PageView UNKNOWN = new PageView("auto", Optional.empty(), Optional.empty());

  /**
   * Reads what the dashboard hands on.
   *
   * @param arguments of the widget's call
   * @param function ARN of the function that is asked, whose stack has the rollout function
   */
  public static PageView of(Map<String, String> arguments, String function) {
    String said = arguments.getOrDefault("widgetContext.theme", "auto");
    String theme = said.equals("light") || said.equals("dark") ? said : "auto";
    Matcher arn = ARN.matcher(function);
    return arn.matches()
        ? new PageView(
            theme,
            Optional.of(arn.group(1) + "-rollout"),
            Optional.of(console(arn.group(2), arn.group(3))))
        : new PageView(theme, Optional.empty(), Optional.empty());
  }

  private static String console(String partition, String region) {
    return switch (partition) {
      case "aws-cn" -> "https://%s.console.amazonaws.cn".formatted(region);
      case "aws-us-gov" -> "https://%s.console.amazonaws-us-gov.com".formatted(region);
      default -> "https://%s.console.aws.amazon.com".formatted(region);
    };
  }

  /** Where the console shows a deployment. */
  Optional<String> deployment(String id) {
    return console.map(base -> base + "/codesuite/codedeploy/deployments/" + id);
  }
}
