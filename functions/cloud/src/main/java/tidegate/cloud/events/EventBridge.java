package tidegate.cloud.events;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import tidegate.cloud.Network;

/**
 * Puts an event on the account's default EventBridge bus by one signed request. The SDK's client
 * for it costs 60 to 80 ms of CPU at its first call, this at most 10, and 1.9 MB in every zip (ADR
 * 031). Nothing is built before the first event. Thread-safe.
 */
public final class EventBridge {

  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 3;
  private static final int THROTTLED = 429;

  private final Network network;
  private final String region;
  private final String endpoint;

  /**
   * @param endpoint where it is asked; empty means AWS itself
   */
  public EventBridge(Network network, String region, String endpoint) {
    this.network = network;
    this.region = region;
    this.endpoint = endpoint;
  }

  /**
   * Puts one event; what fails on AWS's side, or is throttled, is tried three times at once.
   *
   * @throws NotPut if EventBridge refuses it
   * @throws UncheckedIOException if it does not answer; then it is asked once only
   */
  public void put(String source, String detailType, JsonObject detail) {
    byte[] body = body(source, detailType, detail).getBytes(StandardCharsets.UTF_8);
    for (int attempt = 1; ; attempt++) {
      try {
        send(body);
        return;
      } catch (NotPut refused) {
        if (!refused.passing() || attempt == ATTEMPTS) {
          throw refused;
        }
      } catch (IOException unreached) {
        throw new UncheckedIOException(unreached);
      }
    }
  }

  private static String body(String source, String detailType, JsonObject detail) {
    var entry = new JsonObject();
    entry.addProperty("Source", source);
    entry.addProperty("DetailType", detailType);
    entry.addProperty("Detail", detail.toString());
    var entries = new JsonArray();
    entries.add(entry);
    var request = new JsonObject();
    request.add("Entries", entries);
    return request.toString();
  }

  private void send(byte[] body) throws IOException {
    try (SdkHttpClient http = network.http(SILENCE)) {
      SignedRequest signed = sign(body);
      HttpExecuteResponse response =
          http.prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(signed.request())
                      .contentStreamProvider(() -> new ByteArrayInputStream(body))
                      .build())
              .call();
      int status = response.httpResponse().statusCode();
      judge(status, text(response.responseBody().orElseGet(EventBridge::nothing)));
    }
  }

  private static AbortableInputStream nothing() {
    return AbortableInputStream.create(InputStream.nullInputStream());
  }

  private static String text(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private SignedRequest sign(byte[] body) {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint())
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("Content-Length", String.valueOf(body.length))
            .putHeader("X-Amz-Target", "AWSEvents.PutEvents")
            .build();
    return AwsV4HttpSigner.create()
        .sign(signing ->
            signing
                .identity(network.credentials().resolveCredentials())
                .request(request)
                .payload(() -> new ByteArrayInputStream(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "events")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
  }

  /** As the service's endpoints are listed: China alone has another suffix. */
  private URI endpoint() {
    String suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    return URI.create(endpoint.isEmpty() ? "https://events." + region + "." + suffix : endpoint);
  }

  private static void judge(int status, String answer) {
    if (status >= 300) {
      throw new NotPut("HTTP %d: %s".formatted(status, answer), passes(status, answer));
    }
    JsonObject said = json(answer);
    if (!said.has("FailedEntryCount")) {
      throw new NotPut("not an answer of PutEvents: " + answer, /* passing= */ false);
    }
    if (said.get("FailedEntryCount").getAsInt() > 0) {
      throw new NotPut(answer, passes(status, answer));
    }
  }

  /** Empty where it is no JSON object. */
  private static JsonObject json(String answer) {
    try {
      JsonElement said = JsonParser.parseString(answer);
      return said.isJsonObject() ? said.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException _) {
      return new JsonObject();
    }
  }

  /** As the API reference of PutEvents names what an entry may be tried again for. */
  private static boolean passes(int status, String answer) {
    return status >= 500
        || status == THROTTLED
        || answer.contains("Throttling")
        || answer.contains("InternalFailure")
        || answer.contains("InternalException");
  }
}
