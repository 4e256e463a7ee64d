package tidegate.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.core.event.MalformedEventException;
import tidegate.core.notice.Language;
import tidegate.core.settings.Environment;
import tidegate.core.settings.SettingsException;

class HandlerTest {

  private static final Path EVENTS = Path.of("../../events");

  private final PeaksFixture peaks = new PeaksFixture();
  private final Handler handler = new Handler(peaks.wiring(Language.ENGLISH), () -> Instant.EPOCH);

  @Test
  void raisesTheFloorAtTheScheduledTime() throws IOException {
    JsonObject answer = answer(Files.readString(EVENTS.resolve("peaks-tick.json")));

    assertThat(peaks.scaling.min).isEqualTo(10);
    assertThat(answer.get("floor").getAsInt()).isEqualTo(10);
    assertThat(answer.get("said").toString()).contains("min raised from 2 to 10");
  }

  @Test
  void plansWithoutAskingAws() throws IOException {
    JsonObject answer = answer(Files.readString(EVENTS.resolve("peaks-plan.json")));

    assertThat(answer.getAsJsonArray("windows")).isNotEmpty();
    assertThat(peaks.calls.made()).isEmpty();
  }

  @Test
  void readsACalendarThatIsNotDeployed() throws IOException {
    JsonObject answer = answer(Files.readString(EVENTS.resolve("peaks-calendar.json")));

    assertThat(answer.get("text").getAsString()).contains("Against the calendar that is deployed");
    assertThat(peaks.calls.made()).isEmpty();
  }

  @Test
  void plansAsAFileForOtherCalendars() throws IOException {
    JsonObject answer = answer(Files.readString(EVENTS.resolve("peaks-ics.json")));

    assertThat(answer.get("text").getAsString()).startsWith("BEGIN:VCALENDAR\n");
  }

  @Test
  void refusesWhatIsNotForIt() {
    assertThatThrownBy(() -> answer("{\"command\":\"deploy\"}"))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining("command deploy is neither plan nor tick");
    assertThatThrownBy(
            () -> answer("{\"DeploymentId\":\"d\",\"LifecycleEventHookExecutionId\":\"e\"}"))
        .isInstanceOf(MalformedEventException.class);
  }

  @Test
  void namesEveryFaultOfItsEnvironmentAtOnce() {
    var environment =
        new Environment(Map.of("CALENDAR", "{}", "LONGEST_ROLLOUT", "long", "LANGUAGE", "fr"));

    assertThatThrownBy(() -> Settings.from(environment))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "CALENDAR: zone is missing",
            "CALENDAR: baseline is missing",
            "LONGEST_ROLLOUT is 'long'",
            "LANGUAGE is 'fr'",
            "CLUSTER is not set",
            "SERVICE is not set",
            "APPLICATION is not set",
            "DEPLOYMENT_GROUP is not set",
            "TOPIC_ARN is not set");
  }

  private JsonObject answer(String event) throws IOException {
    var output = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new NoContext());
    return JsonParser.parseString(output.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
