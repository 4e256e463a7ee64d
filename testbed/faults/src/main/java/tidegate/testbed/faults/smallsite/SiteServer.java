package tidegate.testbed.faults.smallsite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** One side of a site on a loopback port, over TLS. */
final class SiteServer implements AutoCloseable {
  private static final int BAD_REQUEST = 400;

  private final SiteContent content;
  private final Pace pace;
  private final Semaphore workers;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();

  SiteServer(SiteContent content, SSLContext tls, Pace pace) {
    this.content = content;
    this.pace = pace;
    workers = new Semaphore(pace.workers());
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for a small site", e);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      work();
      var uri = exchange.getRequestURI();
      Reply reply =
          content.reply(
              Optional.ofNullable(uri.getRawPath()).orElse("/"),
              Optional.ofNullable(uri.getRawQuery()).orElse(""),
              requests.getAndIncrement());
      // As Apache does with a name that is no name.
      boolean bad = exchange.getRequestHeaders().getFirst("Host").contains("?");
      send(exchange, bad ? BAD_REQUEST : reply.status(), reply);
    }
  }

  private void work() throws IOException {
    try {
      workers.acquire();
      try {
        Thread.sleep(pace.each());
      } finally {
        workers.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the site is closed");
    }
  }

  private static void send(HttpExchange exchange, int status, Reply reply) throws IOException {
    reply.fields().forEach(exchange.getResponseHeaders()::put);
    byte[] body = reply.body();
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    // Unbuffered, the body would leave in a second packet and wait for the first one's delayed ACK.
    try (var out = new BufferedOutputStream(exchange.getResponseBody())) {
      out.write(body);
    }
  }
}
