package tidegate.gate;

import tidegate.core.calendar.PeakCalendar;
import tidegate.core.release.TagPattern;
import tidegate.core.settings.Environment;

/**
 * The gate's settings.
 *
 * @param stage the metrics' dimension
 * @param probeInside name of the probe in the VPC
 * @param probeOutside name of the probe that looks as a visitor
 */
record Settings(
    Hook hook,
    String stage,
    String cluster,
    String service,
    String application,
    String deploymentGroup,
    PeakCalendar calendar,
    TagPattern hotfixTags,
    String probeInside,
    String probeOutside) {

  private static final String NO_PEAKS = "{\"zone\":\"UTC\",\"baseline\":1,\"max\":1,\"peaks\":[]}";

  /**
   * Reads the environment.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  static Settings from(Environment environment) {
    var settings =
        new Settings(
            environment.parsed(
                "HOOK", Hook.AFTER_ALLOW_TEST_TRAFFIC, "a hook with a gate", Hook::parse),
            environment.text("STAGE", "prod"),
            environment.text("CLUSTER"),
            environment.text("SERVICE"),
            environment.text("APPLICATION"),
            environment.text("DEPLOYMENT_GROUP"),
            environment.parsed(
                "CALENDAR", PeakCalendar.parse(NO_PEAKS), "a calendar", PeakCalendar::parse),
            environment.parsed(
                "HOTFIX_TAGS",
                new TagPattern("hotfix-*"),
                "a pattern such as hotfix-*",
                TagPattern::new),
            environment.text("PROBE_INSIDE_FUNCTION"),
            environment.text("PROBE_OUTSIDE_FUNCTION"));
    environment.text("HOOK");
    environment.text("CALENDAR");
    environment.check();
    return settings;
  }
}
