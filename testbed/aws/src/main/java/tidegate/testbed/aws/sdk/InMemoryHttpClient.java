package tidegate.testbed.aws.sdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.wire.NoAnswer;
import tidegate.testbed.aws.wire.WireRequest;
import tidegate.testbed.aws.wire.WireResponse;

/** Carries the real SDK's requests to the stand-in without a socket. Close does nothing. */
public final class InMemoryHttpClient implements SdkHttpClient {
  private final StandInAws aws;

  public InMemoryHttpClient(StandInAws aws) {
    this.aws = aws;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return carry(request);
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  private HttpExecuteResponse carry(HttpExecuteRequest request) throws IOException {
    try {
      return response(aws.answer(wire(request)));
    } catch (NoAnswer e) {
      // What a hanging call comes to, without anybody waiting for it.
      throw new SocketTimeoutException(e.getMessage());
    }
  }

  private static WireRequest wire(HttpExecuteRequest request) throws IOException {
    var http = request.httpRequest();
    Map<String, String> headers = new HashMap<>();
    http.forEachHeader((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v.getFirst()));
    var body = "";
    if (request.contentStreamProvider().isPresent()) {
      ContentStreamProvider content = request.contentStreamProvider().get();
      try (var stream = content.newStream()) {
        body = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    return new WireRequest(http.method().name(), http.encodedPath(), headers, body);
  }

  private static HttpExecuteResponse response(WireResponse wire) {
    var bytes = wire.body().getBytes(StandardCharsets.UTF_8);
    var http = SdkHttpFullResponse.builder().statusCode(wire.status());
    wire.headers().forEach(http::putHeader);
    http.putHeader("Content-Length", String.valueOf(bytes.length));
    return HttpExecuteResponse.builder()
        .response(http.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }
}
