package tidegate.core.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidegate.core.event.MalformedEventException;
import tidegate.core.verdict.Evidence;
import tidegate.core.verdict.Finding;
import tidegate.core.verdict.Outcome;
import tidegate.core.verdict.Weight;

class ProbeJsonTest {

  @Test
  void anEmptyRequestLooksAtProductionForAMinute() {
    assertThat(ProbeJson.request(object("{}")))
        .isEqualTo(
            new ProbeRequest(
                Target.PRODUCTION,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                /* database= */ false,
                Duration.ofMinutes(1)));
  }

  @Test
  void aRequestSurvivesTheWire() {
    var request =
        new ProbeRequest(
                Target.GREEN,
                Optional.of(Target.PRODUCTION),
                Optional.of("sha256:" + "a".repeat(64)),
                List.of("siteurl", "renders"),
                /* database= */ true,
                Duration.ofMillis(123_456))
            .since(Instant.parse("2026-11-25T10:00:00Z"));

    assertThat(ProbeJson.request(object(ProbeJson.json(request).toString()))).isEqualTo(request);
  }

  @Test
  void whatWasSeenSurvivesTheWireAndMayBeMissing() {
    var seen =
        new Seen(
            "6.8.1", List.of("tide"), List.of(new Seen.PageSeen("/", 200, Duration.ofMillis(42))));
    var reply = new ProbeReply(List.of(), 1, Duration.ofSeconds(1), seen);

    assertThat(ProbeJson.reply(object(ProbeJson.json(reply).toString()))).isEqualTo(reply);
    assertThat(ProbeJson.reply(object("{\"findings\":[],\"requests\":0,\"tookMillis\":1}")).seen())
        .isEqualTo(Seen.NOTHING);
  }

  @Test
  void anotherBudgetChangesNothingElse() {
    ProbeRequest request =
        ProbeJson.request(object("{\"target\":\"green\",\"checks\":[\"siteurl\"]}"));

    assertThat(request.within(Duration.ofSeconds(5)))
        .isEqualTo(
            ProbeJson.request(
                object("{\"target\":\"green\",\"checks\":[\"siteurl\"],\"budgetMillis\":5000}")));
  }

  @Test
  void aReplySurvivesTheWire() {
    var reply =
        new ProbeReply(
            List.of(
                new Finding(
                    "siteurl",
                    Weight.ABSOLUTE,
                    Outcome.FAILED,
                    "the site calls itself \"http://x:8080\"",
                    List.of(new Evidence("https://x/wp-json/", 200, "{…}")),
                    "set WP_HOME"),
                new Finding("renders", Weight.RELATIVE, Outcome.PASSED, "fine", List.of(), "")),
            42,
            Duration.ofMillis(1234));

    assertThat(ProbeJson.reply(object(ProbeJson.json(reply).toString()))).isEqualTo(reply);
  }

  @Test
  void namesEveryFaultOfARequestAtOnce() {
    assertThatThrownBy(() ->
            ProbeJson.request(
                object(
                    """
                    {"target":"blue","against":7,"release":[],"checks":"all",
                     "database":"yes","budgetMillis":-1}
                    """)))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContainingAll(
            "target is 'blue', neither green nor production",
            "against is '7'",
            "release is not a text",
            "checks is not a list",
            "database is not true or false",
            "budgetMillis is below zero");
  }

  @Test
  void namesEveryFaultOfAReplyAtOnceAndWhereItIs() {
    assertThatThrownBy(() ->
            ProbeJson.reply(
                object(
                    """
                    {"requests":"many","findings":[
                      {"check":"a","weight":"absolute","outcome":"passed","what":"w",
                       "evidence":[],"remedy":""},
                      {"check":"","weight":"heavy","outcome":"fine",
                       "evidence":[{"address":"x","excerpt":""}],"remedy":""},
                      "no object"]}
                    """)))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContainingAll(
            "requests is not a number",
            "tookMillis is missing",
            "findings[1].check is empty",
            "findings[1].weight is 'heavy'",
            "findings[1].outcome is 'fine'",
            "findings[1].what is missing",
            "findings[1].evidence[0].status is missing",
            "findings[2] is not an object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"findings\":null,\"requests\":1,\"tookMillis\":1}",
        "{\"findings\":{},\"requests\":1,\"tookMillis\":1}",
        "{\"findings\":[],\"requests\":{},\"tookMillis\":1}",
        "{\"errorMessage\":\"java.lang.OutOfMemoryError\"}"
      })
  void takesNothingForAReplyThatIsNone(String json) {
    assertThatThrownBy(() -> ProbeJson.reply(object(json)))
        .isInstanceOf(MalformedEventException.class);
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
