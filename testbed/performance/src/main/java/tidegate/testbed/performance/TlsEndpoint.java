package tidegate.testbed.performance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.wire.WireRequest;
import tidegate.testbed.aws.wire.WireResponse;

/**
 * One address over TLS behind which accounts come and go, so that a warm function outlives them.
 */
final class TlsEndpoint implements AutoCloseable {
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable StandInAws> account = new AtomicReference<>();

  TlsEndpoint(SSLContext identity) {
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for the stand-in AWS", e);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on {@code aws} answers. */
  void serve(StandInAws aws) {
    account.set(aws);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new HashMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var request =
          new WireRequest(
              exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers, body);
      var aws = account.get();
      send(exchange, aws == null ? new WireResponse(503, Map.of(), "") : aws.answer(request));
    }
  }

  private static void send(HttpExchange exchange, WireResponse response) throws IOException {
    response.headers().forEach(exchange.getResponseHeaders()::set);
    var bytes = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
    // Unbuffered, the body would leave in a second packet and wait for the first one's delayed ACK.
    try (var out = new BufferedOutputStream(exchange.getResponseBody())) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
