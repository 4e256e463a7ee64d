package tidegate.probe.health;

import com.google.gson.JsonParser;
import java.util.Arrays;

/** Health reports as the plugin writes them. */
public final class HealthReports {

  private HealthReports() {}

  /** What one or more tasks tell, put together. */
  public static Health of(String... tasks) {
    return new Health.Told(
        Arrays.stream(tasks)
            .map(json -> HealthJson.report(JsonParser.parseString(json)))
            .reduce(HealthReport::and)
            .orElseThrow());
  }
}
