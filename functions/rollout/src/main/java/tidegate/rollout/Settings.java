package tidegate.rollout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.notice.Language;
import tidegate.core.release.ReleasePolicy;
import tidegate.core.release.TagPattern;
import tidegate.core.settings.Environment;
import tidegate.rollout.preflight.Policy;

/**
 * What decides, read once.
 *
 * @param hooks lifecycle event name to function name, in CodeDeploy's order
 */
public record Settings(
    ReleasePolicy releases,
    PeakCalendar calendar,
    Duration longestRollout,
    Policy preflight,
    Map<String, String> hooks,
    Language language) {

  /** Faults stay with the environment until its check. */
  static Settings from(Environment environment) {
    return new Settings(
        new ReleasePolicy(
            tags(environment, "RELEASE_TAGS", "release-*"),
            tags(environment, "HOTFIX_TAGS", "hotfix-*")),
        calendar(environment),
        environment.duration("LONGEST_ROLLOUT", Duration.ofHours(2)),
        new Policy(
            environment.parsed(
                "CONTENT_MODE", Policy.Content.EFS, "efs or baked", Policy.Content::parse),
            environment.parsed(
                "SCAN", Policy.Scan.IF_SCANNED, "off, if-scanned or required", Policy.Scan::parse)),
        hooks(environment),
        environment.parsed("LANGUAGE", Language.ENGLISH, "en or ko", Language::parse));
  }

  private static TagPattern tags(Environment environment, String name, String otherwise) {
    return environment.parsed(
        name, new TagPattern(otherwise), "a pattern such as release-*", TagPattern::new);
  }

  /** Without a calendar no freeze would hold, so there is no default for it. */
  private static PeakCalendar calendar(Environment environment) {
    environment.text("CALENDAR");
    return environment.parsed(
        "CALENDAR",
        PeakCalendar.parse("{\"zone\":\"UTC\",\"baseline\":1,\"max\":1,\"peaks\":[]}"),
        "a calendar",
        PeakCalendar::parse);
  }

  private static Map<String, String> hooks(Environment environment) {
    var hooks = new LinkedHashMap<String, String>();
    hooks.put("AfterAllowTestTraffic", environment.text("HOOK_AFTER_ALLOW_TEST_TRAFFIC"));
    hooks.put("BeforeAllowTraffic", environment.text("HOOK_BEFORE_ALLOW_TRAFFIC"));
    hooks.put("AfterAllowTraffic", environment.text("HOOK_AFTER_ALLOW_TRAFFIC"));
    return hooks;
  }
}
