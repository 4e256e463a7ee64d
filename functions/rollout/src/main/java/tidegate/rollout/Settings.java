package tidegate.rollout;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.notice.Language;
import tidegate.core.release.ReleasePolicy;
import tidegate.core.settings.Environment;
import tidegate.core.settings.Setting;
import tidegate.core.site.Site;
import tidegate.rollout.preflight.Policy;
import tidegate.rollout.preflight.TaskLimits;

/**
 * What the rollout function is told, read once.
 *
 * @param database the RDS instance
 * @param hooks lifecycle event name to function name, in CodeDeploy's order
 */
public record Settings(Site site, String database, Policy preflight, Map<String, String> hooks) {
  public Settings {
    hooks = Collections.unmodifiableMap(new LinkedHashMap<>(hooks));
  }

  /**
   * Reads the environment.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  static Settings from(Environment environment) {
    Setting<Site> site = Site.from(environment);
    String database = environment.text("DB_INSTANCE");
    Policy.Content content =
        environment.parsed(
            "CONTENT_MODE", Policy.Content.EFS, "efs or baked", Policy.Content::parse);
    Policy.Scan scan =
        environment.parsed(
            "SCAN", Policy.Scan.IF_SCANNED, "off, if-scanned or required", Policy.Scan::parse);
    TaskLimits limits =
        environment.parsed(
            "PREFLIGHT_LIMITS",
            TaskLimits.ALL_REFUSE,
            "a list of size, content and secrets, each with =refuse, =warn or =off",
            TaskLimits::parse);
    Map<String, String> hooks = hooks(environment);
    return environment.checked(() -> {
      Site known = site.get();
      var preflight = new Policy(content, scan, limits, known.longestRollout());
      return new Settings(known, database, preflight, hooks);
    });
  }

  public ReleasePolicy releases() {
    return site.releases();
  }

  public PeakCalendar calendar() {
    return site.calendar();
  }

  public Duration longestRollout() {
    return site.longestRollout();
  }

  public Language language() {
    return site.language();
  }

  private static Map<String, String> hooks(Environment environment) {
    var hooks = new LinkedHashMap<String, String>();
    hooks.put("AfterAllowTestTraffic", environment.text("HOOK_AFTER_ALLOW_TEST_TRAFFIC"));
    hooks.put("BeforeAllowTraffic", environment.text("HOOK_BEFORE_ALLOW_TRAFFIC"));
    hooks.put("AfterAllowTraffic", environment.text("HOOK_AFTER_ALLOW_TRAFFIC"));
    return hooks;
  }
}
