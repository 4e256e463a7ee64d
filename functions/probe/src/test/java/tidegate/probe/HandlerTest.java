package tidegate.probe;

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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tidegate.core.event.MalformedEventException;
import tidegate.core.probe.ProbeJson;
import tidegate.core.probe.ProbeReply;
import tidegate.core.probe.ProbeRequest;
import tidegate.probe.site.FakeWordPress;
import tidegate.probe.site.StubContext;

final class HandlerTest {

  static Stream<Path> events() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "..", "events"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("probe-"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void answersEveryEventOfTheRepository(Path event) throws Exception {
    String text = Files.readString(event);
    ProbeRequest request = ProbeJson.request(JsonParser.parseString(text).getAsJsonObject());
    ProbeReply reply = reply(text);
    assertThat(reply.findings()).isNotEmpty();
    if (!request.checks().isEmpty()) {
      assertThat(reply.findings()).hasSize(request.checks().size());
    }
  }

  @Test
  void refusesACheckThatThereIsNoneOf() {
    assertThatThrownBy(() -> reply("{\"checks\":[\"siteurl\",\"nonsense\"]}"))
        .hasMessageContaining("nonsense")
        .hasMessageNotContaining("siteurl");
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> reply("[")).isInstanceOf(MalformedEventException.class);
    assertThatThrownBy(() -> reply("[]")).isInstanceOf(MalformedEventException.class);
  }

  private static ProbeReply reply(String event) throws Exception {
    try (var site = new FakeWordPress()) {
      String address = "http://" + site.destination();
      var settings =
          Settings.from(
              Map.of(
                  "SITE_URL", FakeWordPress.SITE,
                  "PRODUCTION_ADDRESS", address,
                  "TEST_ADDRESS", address));
      var out = new ByteArrayOutputStream();
      new Handler(Wiring.of(settings))
          .handleRequest(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
              out,
              new StubContext(300_000));
      JsonObject json =
          JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
      return ProbeJson.reply(json);
    }
  }
}
