package tidegate.testbed.faults.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidegate.testbed.faults.ZooException;
import tidegate.testbed.rehearsal.database.Mariadb;
import tidegate.testbed.rehearsal.process.ServerIdentity;

/**
 * The rehearsal's database server, with a snapshot of its tables to go back to. Not thread-safe.
 */
final class Tables implements AutoCloseable {
  private static final String PRISTINE = "pristine";

  private final Mariadb server;
  private final Connection connection;
  private Map<String, String> checksums = Map.of();

  private Tables(Mariadb server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  static Tables start(Path folder, ServerIdentity identity) throws IOException {
    Files.createDirectories(folder);
    var server = Mariadb.start(folder, System.getenv(), Optional.empty(), folder, identity);
    try {
      var tables = new Tables(server, administrator(server.port()));
      tables.sql(
          "CREATE DATABASE empty_one CHARACTER SET utf8mb4",
          "GRANT ALL ON empty_one.* TO '" + Mariadb.APP.user() + "'@'127.0.0.1'");
      return tables;
    } catch (SQLException e) {
      server.close();
      throw new ZooException("cannot reach the database", e);
    }
  }

  private static Connection administrator(int port) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/?user=root&sslMode=disable");
  }

  int port() {
    return server.port();
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
    for (String table : tables(Mariadb.NAME)) {
      copy(Mariadb.NAME, PRISTINE, table);
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
    now.keySet().forEach(table -> sql("DROP TABLE " + Mariadb.NAME + "." + table));
  }

  /** At once, because a task that is still answering may write at any time. */
  private void exchange(String table) {
    String own = Mariadb.NAME + "." + table;
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
    for (String table : tables(Mariadb.NAME)) {
      found.put(table, column("CHECKSUM TABLE " + Mariadb.NAME + "." + table, 2).getFirst());
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
