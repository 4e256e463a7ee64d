package tidegate.testbed.wordpress.balancer;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.net.ssl.SSLContext;

/**
 * An application load balancer on loopback, with a production and a test listener. A listener has
 * no targets until {@link Listener#forwardTo} names some. Thread-safe.
 */
public final class LoadBalancer implements AutoCloseable {
  /** The ports that visitors and the test traffic use at AWS, and so what tasks are told. */
  private static final int PRODUCTION = 443;

  private static final int TEST = 8443;

  private final Listener production;
  private final Listener test;

  private LoadBalancer(Listener production, Listener test) {
    this.production = production;
    this.test = test;
  }

  /**
   * Opens both listeners on free loopback ports.
   *
   * @param tls the site's certificate
   * @param inFlight counts requests, so that a task that is taken away can answer its last ones
   */
  public static LoadBalancer open(SSLContext tls, RequestsInFlight inFlight) {
    try {
      return new LoadBalancer(
          Listener.open(tls, inFlight, PRODUCTION), Listener.open(tls, inFlight, TEST));
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for the load balancer", e);
    }
  }

  public Listener production() {
    return production;
  }

  public Listener test() {
    return test;
  }

  @Override
  public void close() {
    production.close();
    test.close();
  }
}
