package tidegate.testbed.wordpress.php;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tidegate.testbed.wordpress.TestbedException;
import tidegate.testbed.wordpress.process.ChildProcess;
import tidegate.testbed.wordpress.process.Ports;

/** PHP's own server with a few workers: what runs in one task. */
public final class PhpServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final String WORKERS = "3";

  private final ChildProcess process;
  private final int port;

  private PhpServer(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and returns when it listens.
   *
   * @param environment of the container, whole
   * @param log takes its output, appended
   */
  public static PhpServer start(
      Php php, Path root, Path router, Map<String, String> environment, Path log) {
    int port = Ports.free();
    var given = new TreeMap<>(environment);
    given.put("PHP_CLI_SERVER_WORKERS", WORKERS);
    var process = ChildProcess.start(php.serve(port, root, router, environment), given, root, log);
    var server = new PhpServer(process, port);
    if (!Ports.await(START_LIMIT, () -> Ports.open(port) || !process.alive()) || !process.alive()) {
      server.close();
      throw new TestbedException("PHP's server does not start, see " + log);
    }
    return server;
  }

  /** {@code host:port} on loopback. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  public boolean alive() {
    return process.alive();
  }

  @Override
  public void close() {
    process.close();
  }
}
