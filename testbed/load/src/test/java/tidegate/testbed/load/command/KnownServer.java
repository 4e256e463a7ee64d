package tidegate.testbed.load.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** A site with so many workers that each take so long for any page: its capacity is known. */
final class KnownServer implements AutoCloseable {
  private static final byte[] PAGE =
      "<html><a href=\"/hello-world/\">Hello</a></html>".getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final ExecutorService workers;
  private final int millis;
  private final IntUnaryOperator status;
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> agents = new CopyOnWriteArrayList<>();

  /**
   * @param status of the answer to the request with this number, from 1 on
   */
  KnownServer(int workers, int millis, IntUnaryOperator status) {
    // Without it an answer's head and body leave apart, and wait 40 ms for each other.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.workers = Executors.newFixedThreadPool(workers);
    this.millis = millis;
    this.status = status;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(this.workers);
    server.createContext("/", this::answer);
    server.start();
  }

  static KnownServer healthy(int workers, int millis) {
    return new KnownServer(workers, millis, _ -> 200);
  }

  private void answer(HttpExchange exchange) throws IOException {
    int code = status.applyAsInt(asked.incrementAndGet());
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (code == 503) {
      exchange.getResponseHeaders().add("Retry-After", "30");
    }
    exchange.sendResponseHeaders(code, PAGE.length);
    exchange.getResponseBody().write(PAGE);
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int asked() {
    return asked.get();
  }

  List<String> agents() {
    return agents.stream().distinct().toList();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
