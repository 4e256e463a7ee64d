package tidegate.gate;

import tidegate.core.settings.Environment;
import tidegate.core.settings.Setting;
import tidegate.core.site.Site;
import tidegate.gate.observe.Hook;

/**
 * The gate's settings.
 *
 * @param probeInside name of the probe in the VPC
 * @param probeOutside name of the probe that looks as a visitor
 */
public record Settings(Site site, Hook hook, String probeInside, String probeOutside) {

  /**
   * Reads the environment.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  public static Settings from(Environment environment) {
    Setting<Site> site = Site.from(environment);
    Setting<Hook> hook = environment.required("HOOK", "a hook with a gate", Hook::parse);
    String inside = environment.text("PROBE_INSIDE_FUNCTION");
    String outside = environment.text("PROBE_OUTSIDE_FUNCTION");
    return environment.checked(() -> new Settings(site.get(), hook.get(), inside, outside));
  }
}
