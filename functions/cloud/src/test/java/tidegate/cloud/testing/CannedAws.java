package tidegate.cloud.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/** Answers SDK clients with canned bytes, in the order given, and keeps what they sent. */
public final class CannedAws implements SdkHttpClient {

  private final Deque<Canned> answers = new ArrayDeque<>();
  private final List<Sent> sent = new ArrayList<>();

  /**
   * What a client sent.
   *
   * @param action the operation, without a JSON protocol's version prefix
   * @param body JSON, or a form with its percent signs decoded
   */
  public record Sent(String action, String body) {}

  private record Canned(int status, String body) {}

  public CannedAws answers(String body) {
    answers.add(new Canned(200, body));
    return this;
  }

  /** Answers with an error of the JSON protocols. */
  public CannedAws refuses(String code) {
    return refuses(code, "canned");
  }

  public CannedAws refuses(String code, String message) {
    answers.add(new Canned(400, "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}"));
    return this;
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  public List<String> actions() {
    return sent.stream().map(Sent::action).toList();
  }

  /** A client of {@code ap-northeast-2} that talks to this. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .region(Region.AP_NORTHEAST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .httpClient(this)
        .build();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        sent.add(sent(request));
        Canned answer = answers.remove();
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(answer.status()).build())
            .responseBody(
                AbortableInputStream.create(
                    new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))))
            .build();
      }

      @Override
      public void abort() {
        // Nothing is under way.
      }
    };
  }

  private static Sent sent(HttpExecuteRequest request) {
    String body =
        request.contentStreamProvider().map(content -> text(content.newStream())).orElse("");
    return request
        .httpRequest()
        .firstMatchingHeader("X-Amz-Target")
        .map(target -> new Sent(target.substring(target.indexOf('.') + 1), body))
        .orElseGet(() -> form(body));
  }

  private static Sent form(String body) {
    String decoded = URLDecoder.decode(body, StandardCharsets.UTF_8);
    return new Sent(decoded.replaceAll("(?s).*Action=(\\w+).*", "$1"), decoded);
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
