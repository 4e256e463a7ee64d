package tidegate.testbed.wordpress.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidegate.testbed.wordpress.TestbedException;

/** A snapshot of the site's tables in its own server, to go back to. Not thread-safe. */
public final class DatabaseSnapshot implements AutoCloseable {
  private static final String PRISTINE = "pristine";

  private final Connection connection;
  private Map<String, String> checksums = Map.of();

  private DatabaseSnapshot(Connection connection) {
    this.connection = connection;
  }

  /** Nothing is taken yet. */
  public static DatabaseSnapshot of(Mariadb server) {
    return new DatabaseSnapshot(server.connectAsAdministrator());
  }

  /** Runs SQL as the server's administrator. */
  public void sql(String... statements) {
    try (var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new TestbedException("the database refused", e);
    }
  }

  /** Takes all tables as they are now. */
  public void take() {
    sql("DROP DATABASE IF EXISTS " + PRISTINE, "CREATE DATABASE " + PRISTINE);
    for (String table : tables(Mariadb.NAME)) {
      copy(Mariadb.NAME, PRISTINE, table);
    }
    checksums = checksums();
  }

  /** Goes back to what was taken; touches only tables that differ. */
  public void restore() {
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
      throw new TestbedException("the database refused", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException _) {
      // The server ends next.
    }
  }
}
