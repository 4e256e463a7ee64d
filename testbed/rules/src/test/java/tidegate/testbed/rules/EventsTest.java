package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.event.Events;
import tidegate.core.probe.ProbeJson;
import tidegate.testbed.aws.events.JsonSchema;

class EventsTest {

  static Stream<Path> events() throws IOException {
    try (var files = Files.list(Rooms.top().resolve("events"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith("env.json"))
          // What is put, not what comes.
          .filter(file -> !file.endsWith("notice.json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsUnderstoodByWhatItIsFor(Path event) {
    assertThatCode(() -> read(event)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsUsedByAFunctionsOwnTest(Path event) throws IOException {
    String name = event.getFileName().toString();
    try (var sources = Files.walk(Rooms.top().resolve("functions"))) {
      assertThat(sources.filter(file -> file.toString().endsWith("Test.java")))
          .as("a test that reads " + name)
          .anyMatch(file -> mentions(file, name) || mentions(file, family(name)));
    }
  }

  @Test
  void theNoticesSampleFitsItsSchema() throws IOException {
    JsonObject schema = json("events/schema/notice-1.json");
    JsonObject detail = json("events/notice.json").getAsJsonObject("detail");

    assertThat(new JsonSchema(schema).faults(detail)).isEmpty();
  }

  @Test
  void theNoticesSchemaRefusesWhatIsNone() throws IOException {
    JsonObject detail = json("events/notice.json").getAsJsonObject("detail");
    detail.addProperty("urgency", "PAGE");
    detail.addProperty("until", "tomorrow");
    detail.remove("what");
    detail.getAsJsonObject("facts").add("peak", new JsonObject());

    assertThat(new JsonSchema(json("events/schema/notice-1.json")).faults(detail)).hasSize(4);
  }

  private static JsonObject json(String file) throws IOException {
    return JsonParser.parseString(Files.readString(Rooms.top().resolve(file))).getAsJsonObject();
  }

  private static Object read(Path event) throws IOException {
    if (event.getFileName().toString().startsWith("probe")) {
      return ProbeJson.request(JsonParser.parseString(Files.readString(event)).getAsJsonObject());
    }
    try (var json = Files.newInputStream(event)) {
      return new Events(InstantSource.fixed(Instant.EPOCH)).read(json);
    }
  }

  /** How a test names all events of a trigger that it reads, for example {@code "probe-"}. */
  private static String family(String name) {
    return '"' + name.substring(0, name.indexOf('-') + 1) + '"';
  }

  private static boolean mentions(Path file, String name) {
    try {
      return Files.readString(file).contains(name);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
