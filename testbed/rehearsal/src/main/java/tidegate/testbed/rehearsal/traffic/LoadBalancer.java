package tidegate.testbed.rehearsal.traffic;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * An application load balancer on loopback: ends TLS for the site's name on a production and a test
 * port, and forwards to the targets that stand behind each listener at that moment.
 */
public final class LoadBalancer implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpsServer production;
  private final HttpsServer test;
  private final InFlight inFlight;

  public LoadBalancer(Certificates certificates, InFlight inFlight) {
    this.inFlight = inFlight;
    production = listen(certificates);
    test = listen(certificates);
  }

  private HttpsServer listen(Certificates certificates) {
    try {
      var server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
      server.setHttpsConfigurator(new HttpsConfigurator(certificates.server()));
      server.setExecutor(threads);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for the load balancer", e);
    }
  }

  /**
   * Opens both listeners.
   *
   * @param productionTargets addresses behind the production listener now
   * @param testTargets addresses behind the test listener now
   */
  public void open(Supplier<List<String>> productionTargets, Supplier<List<String>> testTargets) {
    production.createContext("/", new Forwarding(productionTargets, inFlight, productionPort()));
    test.createContext("/", new Forwarding(testTargets, inFlight, testPort()));
    production.start();
    test.start();
  }

  public int productionPort() {
    return production.getAddress().getPort();
  }

  public int testPort() {
    return test.getAddress().getPort();
  }

  @Override
  public void close() {
    production.stop(0);
    test.stop(0);
    threads.shutdownNow();
  }
}
