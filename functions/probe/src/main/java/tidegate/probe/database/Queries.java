package tidegate.probe.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks over one connection, and remembers what was refused. Not thread-safe. */
final class Queries {

  private final Connection connection;
  private final List<String> unread = new ArrayList<>();

  Queries(Connection connection) {
    this.connection = connection;
  }

  /** What could not be read, with the reason. */
  List<String> unread() {
    return List.copyOf(unread);
  }

  /** Reads rows where that is allowed; false where it was refused, which is remembered. */
  boolean attempt(String what, String query, RowReader reader) {
    try {
      each(query, reader);
      return true;
    } catch (SQLException refused) {
      unread.add(what + ": " + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
      return false;
    }
  }

  void each(String query, RowReader reader) throws SQLException {
    try (var statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  @FunctionalInterface
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
