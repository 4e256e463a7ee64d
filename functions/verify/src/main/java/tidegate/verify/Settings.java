package tidegate.verify;

import tidegate.core.settings.Environment;
import tidegate.core.settings.Setting;
import tidegate.core.site.Site;

/**
 * Verify's settings.
 *
 * @param probeInside name of the probe in the VPC
 * @param probeOutside name of the probe that looks as a visitor
 * @param rollout name of the rollout function, for the commands that notices give
 */
record Settings(Site site, String probeInside, String probeOutside, String rollout) {

  /**
   * Reads the environment.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  static Settings from(Environment environment) {
    Setting<Site> site = Site.from(environment);
    String inside = environment.text("PROBE_INSIDE_FUNCTION");
    String outside = environment.text("PROBE_OUTSIDE_FUNCTION");
    String rollout = environment.text("ROLLOUT_FUNCTION");
    return environment.checked(() -> new Settings(site.get(), inside, outside, rollout));
  }
}
