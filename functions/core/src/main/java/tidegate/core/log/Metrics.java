package tidegate.core.log;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;

/**
 * Writes metrics as CloudWatch embedded metric format lines, which cost no API call. Thread-safe as
 * far as the stream is.
 */
public final class Metrics {

  private static final String NAMESPACE = "Tidegate";

  private final PrintStream out;
  private final InstantSource clock;
  private final String stage;

  public Metrics(PrintStream out, InstantSource clock, String stage) {
    this.out = out;
    this.clock = clock;
    this.stage = stage;
  }

  public static Metrics toStandardOut(String stage) {
    return new Metrics(System.out, InstantSource.system(), stage);
  }

  /** Numbers without a unit, under the dimension {@code Stage}. */
  public void put(Map<String, ? extends Number> values) {
    put(values, Map.of());
  }

  /** As {@link #put(Map)}, with further dimensions, for example {@code Check}. */
  public void put(Map<String, ? extends Number> values, Map<String, String> dimensions) {
    var line = new JsonObject();
    var names = new JsonArray();
    names.add("Stage");
    line.addProperty("Stage", stage);
    dimensions.forEach((name, value) -> {
      names.add(name);
      line.addProperty(name, value);
    });
    var metrics = new JsonArray();
    values.forEach((name, value) -> {
      var metric = new JsonObject();
      metric.addProperty("Name", name);
      metrics.add(metric);
      line.addProperty(name, value);
    });
    line.add("_aws", directive(names, metrics));
    out.println(line);
  }

  private JsonObject directive(JsonArray dimensions, JsonArray metrics) {
    var sets = new JsonArray();
    sets.add(dimensions);
    var directive = new JsonObject();
    directive.addProperty("Namespace", NAMESPACE);
    directive.add("Dimensions", sets);
    directive.add("Metrics", metrics);
    var directives = new JsonArray();
    directives.add(directive);
    var aws = new JsonObject();
    aws.addProperty("Timestamp", clock.millis());
    aws.add("CloudWatchMetrics", directives);
    return aws;
  }
}
