package tidegate.cloud.ecs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Lets a call read and send JSON as it is on the wire, so that members which this SDK does not know
 * yet survive a copy. A call asks for it by its execution attributes; other calls are left alone.
 * Thread-safe.
 */
public final class WireJson implements ExecutionInterceptor {

  /** Gets the response's body. */
  static final ExecutionAttribute<Consumer<String>> READ =
      new ExecutionAttribute<>("TidegateWireRead");

  /** Is sent in place of what the SDK wrote. */
  static final ExecutionAttribute<String> SEND = new ExecutionAttribute<>("TidegateWireSend");

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    String body = attributes.getAttribute(SEND);
    return body == null
        ? context.httpRequest()
        : context
            .httpRequest()
            .copy(request -> request.putHeader("Content-Length", "" + bytes(body).length));
  }

  @Override
  public Optional<RequestBody> modifyHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    String body = attributes.getAttribute(SEND);
    return body == null
        ? context.requestBody()
        : Optional.of(
            RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(bytes(body)),
                bytes(body).length,
                "application/x-amz-json-1.1"));
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    Consumer<String> reader = attributes.getAttribute(READ);
    if (reader == null || context.responseBody().isEmpty()) {
      return context.responseBody();
    }
    try {
      byte[] body = context.responseBody().get().readAllBytes();
      reader.accept(new String(body, StandardCharsets.UTF_8));
      return Optional.of(new ByteArrayInputStream(body));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
