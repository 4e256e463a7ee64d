package tidegate.testbed.aws.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tidegate.testbed.aws.StandInFixture;
import tidegate.testbed.aws.wire.WireRequest;
import tidegate.testbed.aws.wire.WireResponse;

class EventsApiTest {
  private final StandInFixture stage = new StandInFixture();

  @Test
  void deliversWhatIsPutToWhomItsRuleNames() {
    stage.aws.bus().rule("notices", "{\"source\":[\"tidegate\"]}", "peaks");

    JsonObject answer = put("tidegate", "{\"what\":\"it stands\"}");
    stage.minutes(1);

    assertThat(answer.get("FailedEntryCount").getAsInt()).isZero();
    assertThat(stage.functions.payloads("peaks").getFirst().getAsJsonObject("detail"))
        .hasToString("{\"what\":\"it stands\"}");
  }

  @Test
  void refusesABadEntryInAnAnswerOfSuccess() {
    assertThat(put("tidegate", "[]").toString()).contains("MalformedDetail");
    assertThat(put("tidegate", "{").toString()).contains("MalformedDetail");
    assertThat(put("aws.ecs", "{}").toString()).contains("NotAuthorizedForSourceException");
    assertThat(put("", "{}").toString()).contains("InvalidArgument");
  }

  private JsonObject put(String source, String detail) {
    WireResponse response = ask(source, detail);
    assertThat(response.status()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private WireResponse ask(String source, String detail) {
    var entry = new JsonObject();
    entry.addProperty("Source", source);
    entry.addProperty("DetailType", "Tidegate Notice");
    entry.addProperty("Detail", detail);
    return stage.aws.answer(
        new WireRequest(
            "POST",
            "/",
            Map.of(
                "x-amz-target", "AWSEvents.PutEvents",
                "authorization", "Credential=test/20261101/x"),
            "{\"Entries\":[" + entry + "]}"));
  }
}
