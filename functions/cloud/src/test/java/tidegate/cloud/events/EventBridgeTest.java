package tidegate.cloud.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import tidegate.cloud.Network;
import tidegate.cloud.testing.CannedAws;

class EventBridgeTest {

  private static final String TAKEN = "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}";

  private final CannedAws aws = new CannedAws();
  private final EventBridge bus = new EventBridge(network(aws), "ap-northeast-2", "");

  @Test
  void putsOneEntryWithItsDetailAsText() {
    aws.answers(TAKEN);
    var detail = new JsonObject();
    detail.addProperty("what", "\"quoted\" 피크");

    bus.put("tidegate", "Tidegate Notice", detail);

    assertThat(aws.actions()).containsExactly("PutEvents");
    JsonObject entry =
        JsonParser.parseString(aws.sent().getFirst().body())
            .getAsJsonObject()
            .getAsJsonArray("Entries")
            .get(0)
            .getAsJsonObject();
    assertThat(entry.get("Source").getAsString()).isEqualTo("tidegate");
    assertThat(entry.get("DetailType").getAsString()).isEqualTo("Tidegate Notice");
    assertThat(JsonParser.parseString(entry.get("Detail").getAsString())).isEqualTo(detail);
  }

  @Test
  void triesAgainWhatWasThrottled() {
    aws.refuses("ThrottlingException").answers(TAKEN);

    bus.put("tidegate", "Tidegate Notice", new JsonObject());

    assertThat(aws.actions()).hasSize(2);
  }

  @Test
  void givesUpAfterThreeAttempts() {
    for (int i = 0; i < 3; i++) {
      aws.refuses("InternalFailure");
    }

    assertThatThrownBy(() -> bus.put("tidegate", "Tidegate Notice", new JsonObject()))
        .isInstanceOf(NotPut.class);
  }

  @Test
  void asksOnceWhereEventBridgeRefuses() {
    aws.refuses("AccessDeniedException", "not authorized to perform: events:PutEvents");

    assertThatThrownBy(() -> bus.put("tidegate", "Tidegate Notice", new JsonObject()))
        .isInstanceOf(NotPut.class)
        .hasMessageContaining("events:PutEvents");
    assertThat(aws.actions()).hasSize(1);
  }

  @Test
  void noticesAnEntryThatWasRefusedInAnAnswerOfSuccess() {
    aws.answers(
        "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"MalformedDetail\",\"ErrorMessage\":\"Detail"
            + " is malformed.\"}]}");

    assertThatThrownBy(() -> bus.put("tidegate", "Tidegate Notice", new JsonObject()))
        .hasMessageContaining("MalformedDetail");
  }

  @Test
  void doesNotTakeAnotherAnswerForSuccess() {
    aws.answers("<html>").answers("{}");

    assertThatThrownBy(() -> bus.put("tidegate", "Tidegate Notice", new JsonObject()))
        .isInstanceOf(NotPut.class);
    assertThatThrownBy(() -> bus.put("tidegate", "Tidegate Notice", new JsonObject()))
        .isInstanceOf(NotPut.class);
  }

  static Network network(SdkHttpClient http) {
    return new Network() {
      @Override
      public SdkHttpClient http(Duration silence) {
        return http;
      }

      @Override
      public AwsCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
      }
    };
  }
}
