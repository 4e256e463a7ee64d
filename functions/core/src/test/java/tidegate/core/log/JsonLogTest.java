package tidegate.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLogTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-05T00:00:00Z"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
  private final JsonLog log = new JsonLog(stream, CLOCK);

  @Test
  void writesTheKeysByWhichLambdaFilters() {
    log.info("not deploying: freeze", Map.of("deployment", "d-1", "tries", 3, "late", true));

    JsonObject line = lines().getFirst();
    assertThat(line.get("timestamp").getAsString()).isEqualTo("2026-11-05T00:00:00Z");
    assertThat(line.get("level").getAsString()).isEqualTo("INFO");
    assertThat(line.get("message").getAsString()).isEqualTo("not deploying: freeze");
    assertThat(line.get("deployment").getAsString()).isEqualTo("d-1");
    assertThat(line.get("tries").getAsJsonPrimitive().isNumber()).isTrue();
    assertThat(line.get("late").getAsJsonPrimitive().isBoolean()).isTrue();
  }

  @Test
  void staysOneLineWhateverTheTextHolds() {
    log.warn("a\nb\r\n\"c\" 한글", Map.of("excerpt", "<html>\n</html>"));

    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst().get("message").getAsString()).isEqualTo("a\nb\r\n\"c\" 한글");
  }

  @Test
  void namesTheLevels() {
    log.debug("d", Map.of());
    log.info("i", Map.of());
    log.warn("w", Map.of());
    log.error("e", Map.of());

    assertThat(lines())
        .extracting(line -> line.get("level").getAsString())
        .containsExactly("DEBUG", "INFO", "WARN", "ERROR");
  }

  @Test
  void tellsWhatWasThrownAndWhere() {
    log.error("not answered", new IllegalStateException("because"));

    JsonObject line = lines().getFirst();
    assertThat(line.get("error").getAsString())
        .isEqualTo("java.lang.IllegalStateException: because");
    assertThat(line.get("at").getAsString()).contains("JsonLogTest.tellsWhatWasThrownAndWhere");
  }

  @Test
  void tellsWhatWasThrownWithoutAStack() {
    var bare = new IllegalStateException("bare");
    bare.setStackTrace(new StackTraceElement[0]);

    log.error("not answered", bare);

    assertThat(lines().getFirst().get("at").getAsString()).isEmpty();
  }

  @Test
  void writesAMetricThatCloudWatchUnderstands() {
    new Metrics(stream, CLOCK, "prod").put(Map.of("GateVerdict", 1), Map.of("Check", "siteurl"));

    assertThat(lines().getFirst())
        .isEqualTo(
            JsonParser.parseString(
                """
                {"Stage":"prod","Check":"siteurl","GateVerdict":1,
                 "_aws":{"Timestamp":1793836800000,"CloudWatchMetrics":[
                   {"Namespace":"Tidegate","Dimensions":[["Stage","Check"]],
                    "Metrics":[{"Name":"GateVerdict"}]}]}}
                """));
  }

  @Test
  void putsMetricsWithoutFurtherDimensionsUnderTheStageAlone() {
    new Metrics(stream, CLOCK, "dev").put(Map.of("GateSeconds", 1.5));

    JsonObject line = lines().getFirst();
    assertThat(line.get("GateSeconds").getAsDouble()).isEqualTo(1.5);
    assertThat(line.toString()).contains("\"Dimensions\":[[\"Stage\"]]");
  }

  private List<JsonObject> lines() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }
}
