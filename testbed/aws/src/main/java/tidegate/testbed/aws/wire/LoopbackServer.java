package tidegate.testbed.aws.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The gateway on a loopback port, a virtual thread a call. */
public final class LoopbackServer implements AutoCloseable {
  private static final Duration LONGEST_HANG = Duration.ofMinutes(15);

  private final Gateway gateway;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Starts listening.
   *
   * @param port 0 for any free one
   */
  public LoopbackServer(Gateway gateway, int port) throws IOException {
    this.gateway = gateway;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    gateway.servedAt(uri().toString());
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = new HashMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v.getFirst()));
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var request =
          new WireRequest(
              exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers, body);
      send(exchange, gateway.answer(request));
    } catch (NoAnswer _) {
      hang();
    } catch (CallerKilled _) {
      // Closing the connection unanswered is all that can be done to a caller in another process.
      exchange.close();
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

  private static void hang() {
    try {
      Thread.sleep(LONGEST_HANG);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
