package tidegate.cloud.ecr;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** {@link Download} over HTTP. Thread-safe. */
public record HttpDownload(SdkHttpClient client) implements Download {

  /** An image's configuration has some kilobytes. */
  private static final int MOST = 1 << 20;

  @Override
  public Optional<String> fetch(URI address) {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder().method(SdkHttpMethod.GET).uri(address).build();
    try {
      HttpExecuteResponse response =
          client.prepareRequest(HttpExecuteRequest.builder().request(request).build()).call();
      if (!response.httpResponse().isSuccessful() || response.responseBody().isEmpty()) {
        return Optional.empty();
      }
      try (InputStream body = response.responseBody().get()) {
        return Optional.of(new String(body.readNBytes(MOST), StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
