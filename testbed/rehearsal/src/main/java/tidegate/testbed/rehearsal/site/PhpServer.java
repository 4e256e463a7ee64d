package tidegate.testbed.rehearsal.site;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import tidegate.testbed.rehearsal.process.Leash;

/** One PHP server with its workers. */
final class PhpServer implements Site.Server {
  private static final int LOOK_MILLIS = 2000;

  private final Leash leash;
  private final int port;

  PhpServer(Leash leash, int port) {
    this.leash = leash;
    this.port = port;
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public boolean alive() {
    return leash.alive();
  }

  /** Whether it answers what the load balancer's health check asks. */
  boolean answers() {
    try {
      var uri = URI.create("http://" + address() + "/tidegate-alive.php");
      var connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout(LOOK_MILLIS);
      connection.setReadTimeout(LOOK_MILLIS);
      return connection.getResponseCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    leash.close();
  }
}
