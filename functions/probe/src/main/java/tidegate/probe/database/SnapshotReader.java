package tidegate.probe.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The queries. Each stands for itself: a user who may read the options only still sees those. */
final class SnapshotReader {

  private static final String NAMES =
      "'siteurl','home','active_plugins','template','stylesheet','db_version','blog_public','cron',"
          + "'users_can_register','default_role','recovery_keys','permalink_structure','WPLANG',"
          + "'upload_url_path','_transient_doing_cron','blog_charset'";

  private final Connection connection;
  private final String prefix;
  private final List<String> unread = new ArrayList<>();

  SnapshotReader(Connection connection, String prefix) {
    this.connection = connection;
    this.prefix = prefix;
  }

  /** Reads all of it; only the options must be there. */
  Snapshot read() throws SQLException {
    Map<String, String> options = options();
    return new Snapshot(
        prefix + "options",
        options,
        number("the clock", "SELECT UNIX_TIMESTAMP()"),
        number(
            "the size of autoloaded options",
            "SELECT COALESCE(SUM(LENGTH(option_value)), 0) FROM "
                + prefix
                + "options WHERE autoload IN ('yes','on','auto','auto-on')"),
        connections(),
        posts(),
        attachments(),
        domains(),
        unread);
  }

  private Map<String, String> options() throws SQLException {
    Map<String, String> options = new HashMap<>();
    each(
        "SELECT option_name, LEFT(option_value, 200000) FROM "
            + prefix
            + "options"
            + " WHERE option_name IN ("
            + NAMES
            + ")"
            + " OR option_name LIKE '%\\_paused\\_extensions'",
        row -> options.put(row.getString(1), text(row, 2)));
    return options;
  }

  private OptionalLong number(String what, String query) {
    List<Long> found = new ArrayList<>();
    attempt(what, query, row -> found.add(row.getLong(1)));
    return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
  }

  private Optional<Snapshot.Connections> connections() {
    List<Integer> open = new ArrayList<>();
    List<Integer> most = new ArrayList<>();
    attempt(
        "open connections",
        "SHOW GLOBAL STATUS LIKE 'Threads_connected'",
        row -> open.add(row.getInt(2)));
    attempt(
        "allowed connections", "SELECT @@GLOBAL.max_connections", row -> most.add(row.getInt(1)));
    return open.isEmpty() || most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Snapshot.Connections(open.getFirst(), most.getFirst()));
  }

  private List<Long> posts() {
    List<Long> ids = new ArrayList<>();
    String published =
        "SELECT ID FROM "
            + prefix
            + "posts WHERE post_type = 'post' AND post_status = 'publish'"
            + " AND post_password = '' ORDER BY post_date ";
    attempt(
        "posts",
        "(" + published + "DESC LIMIT 3) UNION (" + published + "ASC LIMIT 3)",
        row -> ids.add(row.getLong(1)));
    return ids;
  }

  private List<String> attachments() {
    List<String> files = new ArrayList<>();
    String attached =
        "SELECT meta_value FROM "
            + prefix
            + "postmeta WHERE meta_key = '_wp_attached_file'"
            + " ORDER BY meta_id ";
    attempt(
        "attachments",
        "(" + attached + "DESC LIMIT 1) UNION (" + attached + "ASC LIMIT 1)",
        row -> files.add(text(row, 1)));
    return files;
  }

  /** Asks for the network's table before it reads it: most sites have none. */
  private List<String> domains() {
    List<String> tables = new ArrayList<>();
    List<String> domains = new ArrayList<>();
    attempt(
        "the network's tables",
        "SHOW TABLES LIKE '" + prefix.replace("_", "\\_") + "blogs'",
        row -> tables.add(row.getString(1)));
    if (!tables.isEmpty()) {
      attempt(
          "the network's sites",
          "SELECT domain, path FROM " + prefix + "blogs WHERE deleted = 0 LIMIT 200",
          row -> domains.add(text(row, 1) + text(row, 2)));
    }
    return domains;
  }

  private void attempt(String what, String query, RowReader reader) {
    try {
      each(query, reader);
    } catch (SQLException refused) {
      unread.add(what + ": " + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private void each(String query, RowReader reader) throws SQLException {
    try (var statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
