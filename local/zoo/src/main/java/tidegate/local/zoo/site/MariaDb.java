package tidegate.local.zoo.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidegate.local.rehearsal.process.Leash;
import tidegate.local.rehearsal.process.Ports;
import tidegate.local.zoo.ZooException;

/** A database server of our own, on loopback, with a snapshot to go back to. Not thread-safe. */
final class MariaDb implements AutoCloseable {
  static final String SCHEMA = "wordpress";
  static final String USER = "wordpress";
  static final String PASSWORD = "a password of the zoo";

  private static final String PRISTINE = "pristine";

  private final int port;
  private final Leash server;
  private final Connection connection;
  private Map<String, String> checksums = Map.of();

  private MariaDb(int port, Leash server, Connection connection) {
    this.port = port;
    this.server = server;
    this.connection = connection;
  }

  static MariaDb start(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path log = folder.resolve("mariadb.log");
    Path data = folder.resolve("data");
    int installed =
        Leash.start(
                List.of(
                    "mariadb-install-db",
                    "--no-defaults",
                    "--datadir=" + data,
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    "--user=root"),
                System.getenv(),
                folder,
                log)
            .await(120);
    if (installed != 0) {
      throw new ZooException("mariadb-install-db failed, see " + log);
    }
    int port = Ports.free();
    var server =
        Leash.start(
            List.of(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + data,
                "--user=root",
                "--socket=" + folder.resolve("socket"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-log-bin",
                "--skip-ssl",
                "--skip-name-resolve",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0"),
            System.getenv(),
            folder,
            log);
    if (!Ports.await(Duration.ofSeconds(60), () -> Ports.open(port))) {
      server.close();
      throw new ZooException("mariadbd does not start, see " + log);
    }
    return prepared(port, server);
  }

  private static MariaDb prepared(int port, Leash server) {
    try {
      var connection =
          DriverManager.getConnection(
              "jdbc:mariadb://127.0.0.1:" + port + "/?user=root&sslMode=disable");
      var database = new MariaDb(port, server, connection);
      database.sql(
          "CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4",
          "CREATE DATABASE empty_one CHARACTER SET utf8mb4",
          "CREATE USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'",
          "GRANT ALL ON " + SCHEMA + ".* TO '" + USER + "'@'127.0.0.1'",
          "GRANT ALL ON empty_one.* TO '" + USER + "'@'127.0.0.1'");
      return database;
    } catch (SQLException e) {
      server.close();
      throw new ZooException("cannot reach the database", e);
    }
  }

  int port() {
    return port;
  }

  void sql(String... statements) {
    try (var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new ZooException("the database refused", e);
    }
  }

  /** Remembers all tables as they are now. */
  void remember() {
    sql("DROP DATABASE IF EXISTS " + PRISTINE, "CREATE DATABASE " + PRISTINE);
    for (String table : tables(SCHEMA)) {
      copy(SCHEMA, PRISTINE, table);
    }
    checksums = checksums();
  }

  /** Goes back to what was remembered; touches only what differs. */
  void restore() {
    sql("DROP DATABASE empty_one", "CREATE DATABASE empty_one CHARACTER SET utf8mb4");
    Map<String, String> now = checksums();
    for (String table : tables(PRISTINE)) {
      if (!checksums.getOrDefault(table, "").equals(now.remove(table))) {
        exchange(table);
      }
    }
    now.keySet().forEach(table -> sql("DROP TABLE " + SCHEMA + "." + table));
  }

  /** At once, because a task that is still answering may write at any time. */
  private void exchange(String table) {
    String own = SCHEMA + "." + table;
    sql(
        "CREATE TABLE IF NOT EXISTS " + own + " LIKE " + PRISTINE + "." + table,
        "CREATE TABLE " + own + "_new LIKE " + PRISTINE + "." + table,
        "INSERT INTO " + own + "_new SELECT * FROM " + PRISTINE + "." + table,
        "RENAME TABLE " + own + " TO " + own + "_was, " + own + "_new TO " + own,
        "DROP TABLE " + own + "_was");
  }

  private void copy(String from, String to, String table) {
    sql(
        "CREATE TABLE " + to + "." + table + " LIKE " + from + "." + table,
        "INSERT INTO " + to + "." + table + " SELECT * FROM " + from + "." + table);
  }

  private Map<String, String> checksums() {
    var found = new HashMap<String, String>();
    for (String table : tables(SCHEMA)) {
      found.put(table, column("CHECKSUM TABLE " + SCHEMA + "." + table, 2).getFirst());
    }
    return found;
  }

  private List<String> tables(String schema) {
    return column("SHOW TABLES FROM " + schema, 1);
  }

  private List<String> column(String query, int column) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(column)));
      }
      return found;
    } catch (SQLException e) {
      throw new ZooException("the database refused", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException _) {
      // The server ends next.
    }
    server.close();
  }
}
