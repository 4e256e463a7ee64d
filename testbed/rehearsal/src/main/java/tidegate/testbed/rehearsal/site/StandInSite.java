package tidegate.testbed.rehearsal.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import tidegate.testbed.wordpress.database.Mariadb;

/** Pages close to WordPress's, from the same database, where there is no PHP or no WordPress. */
public final class StandInSite implements ServedSite {
  private final Mariadb database;
  private final String url;

  public StandInSite(Mariadb database, String url) {
    this.database = database;
    this.url = url;
  }

  @Override
  public String description() {
    return "The stand-in page set";
  }

  @Override
  public void seed() {
    StandInSeed.write(database, url);
  }

  @Override
  public void close() {
    // Its pages are in memory.
  }

  @Override
  public Server start(String name, Container container, ImageRecipe recipe) {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      var pages = new StandInPages(database, recipe);
      var release = container.environment().getOrDefault("TIDEGATE_RELEASE", "");
      server.createContext("/", exchange -> answer(exchange, pages, release));
      server.start();
      return new Pages(server, threads::shutdownNow, pages);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for " + name, e);
    }
  }

  private static void answer(HttpExchange exchange, StandInPages pages, String release)
      throws IOException {
    try (exchange) {
      var page = pages.page(exchange.getRequestURI(), exchange.getRequestHeaders());
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", page.type());
      if (!release.isEmpty()) {
        headers.set("X-Tidegate-Release", release);
      }
      page.headers().forEach(headers::set);
      var body = page.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private record Pages(HttpServer server, Runnable threads, StandInPages pages) implements Server {
    @Override
    public String address() {
      return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public boolean alive() {
      return true;
    }

    @Override
    public void close() {
      server.stop(0);
      threads.run();
      pages.close();
    }
  }
}
