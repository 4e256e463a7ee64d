package tidegate.probe.health;

import com.google.gson.JsonParser;

/** Health reports as the plugin writes them. */
public final class HealthReports {

  private HealthReports() {}

  public static Health of(String json) {
    return new Health.Told(HealthJson.report(JsonParser.parseString(json)));
  }
}
