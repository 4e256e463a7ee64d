package tidegate.testbed.faults.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tidegate.testbed.faults.ZooException;
import tidegate.testbed.rehearsal.process.Leash;
import tidegate.testbed.rehearsal.process.Ports;

/** One task: PHP with its own environment serving a release's files on a loopback port. */
final class PhpTask implements AutoCloseable {
  /** A task that has died and is still in its target group. */
  private static final String GONE = "gone";

  private static final Duration START = Duration.ofSeconds(20);

  private final int port;
  private final Optional<Leash> server;

  private PhpTask(int port, Optional<Leash> server) {
    this.port = port;
    this.server = server;
  }

  /**
   * Starts a task and waits until it listens.
   *
   * @param environment of the container; {@code ZOO_INI} holds further PHP settings, one a line
   */
  static PhpTask start(Path docroot, Path router, Map<String, String> environment, Path log) {
    int port = Ports.free();
    if (GONE.equals(environment.get("ZOO_SERVER"))) {
      return new PhpTask(port, Optional.empty());
    }
    var given = new TreeMap<>(environment);
    given.put("PHP_CLI_SERVER_WORKERS", "3");
    var command = PhpCommand.with(environment);
    command.addAll(List.of("-S", "127.0.0.1:" + port, "-t", docroot.toString(), router.toString()));
    var server = Leash.start(command, given, docroot, log);
    if (!Ports.await(START, () -> Ports.open(port))) {
      server.close();
      throw new ZooException("php does not serve, see " + log);
    }
    return new PhpTask(port, Optional.of(server));
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    server.ifPresent(Leash::close);
  }
}
