package tidegate.probe.database;

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
          + "'upload_url_path','_transient_doing_cron','blog_charset',"
          + "'woocommerce_cart_page_id','blogname'";

  private final Queries queries;
  private final TableNames tables;

  SnapshotReader(Queries queries, TableNames tables) {
    this.queries = queries;
    this.tables = tables;
  }

  /** Reads all of it; only the options must be there. */
  Snapshot read() throws SQLException {
    Map<String, String> options = options();
    return new Snapshot(
        tables.of("options"),
        options,
        number("the clock", "SELECT UNIX_TIMESTAMP()"),
        number(
            "the size of autoloaded options",
            "SELECT COALESCE(SUM(LENGTH(option_value)), 0) FROM "
                + tables.of("options")
                + " WHERE autoload IN ('yes','on','auto','auto-on')"),
        connections(),
        posts(),
        attachments(),
        domains(),
        content(),
        newest(),
        size(),
        new AdministratorReader(queries, tables).read(),
        queries.unread());
  }

  /** The options table alone. */
  Optional<Snapshot.Size> size() {
    List<Snapshot.Size> found = new ArrayList<>();
    queries.attempt(
        "the size of all options",
        "SELECT COUNT(*), COALESCE(SUM(LENGTH(option_value)), 0) FROM " + tables.of("options"),
        row -> found.add(new Snapshot.Size(row.getLong(1), row.getLong(2))));
    return found.stream().findFirst();
  }

  private Map<String, String> options() throws SQLException {
    Map<String, String> options = new HashMap<>();
    queries.each(
        "SELECT option_name, LEFT(option_value, 200000) FROM "
            + tables.of("options")
            + " WHERE option_name IN ("
            + NAMES
            + ")"
            + " OR option_name LIKE '%\\_paused\\_extensions'",
        row -> options.put(row.getString(1), Queries.text(row, 2)));
    return options;
  }

  private OptionalLong number(String what, String query) {
    List<Long> found = new ArrayList<>();
    queries.attempt(what, query, row -> found.add(row.getLong(1)));
    return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
  }

  private Optional<Snapshot.Connections> connections() {
    List<Integer> open = new ArrayList<>();
    List<Integer> most = new ArrayList<>();
    queries.attempt(
        "open connections",
        "SHOW GLOBAL STATUS LIKE 'Threads_connected'",
        row -> open.add(row.getInt(2)));
    queries.attempt(
        "allowed connections", "SELECT @@GLOBAL.max_connections", row -> most.add(row.getInt(1)));
    return open.isEmpty() || most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Snapshot.Connections(open.getFirst(), most.getFirst()));
  }

  private List<Long> posts() {
    List<Long> ids = new ArrayList<>();
    String published =
        "SELECT ID FROM "
            + tables.of("posts")
            + " WHERE post_type = 'post' AND post_status = 'publish'"
            + " AND post_password = '' ORDER BY post_date ";
    queries.attempt(
        "posts",
        "(" + published + "DESC LIMIT 16) UNION (" + published + "ASC LIMIT 4)",
        row -> ids.add(row.getLong(1)));
    return ids;
  }

  private Optional<Snapshot.Content> content() {
    List<Snapshot.Content> found = new ArrayList<>();
    queries.attempt(
        "what is published",
        "SELECT COALESCE(SUM(post_type = 'post'), 0), COALESCE(SUM(post_type = 'page'), 0),"
            + " COALESCE(MAX(IF(post_type = 'post', ID, 0)), 0) FROM "
            + tables.of("posts")
            + " WHERE post_status = 'publish' AND post_type IN ('post', 'page')",
        row -> found.add(new Snapshot.Content(row.getLong(1), row.getLong(2), row.getLong(3))));
    return found.stream().findFirst();
  }

  /** A post that is to be kept from strangers is not among those that feeds list. */
  private Optional<Snapshot.Newest> newest() {
    List<Snapshot.Newest> found = new ArrayList<>();
    queries.attempt(
        "the newest post",
        "SELECT ID, guid, GREATEST(post_date_gmt, post_modified_gmt) < UTC_TIMESTAMP() - INTERVAL 1 HOUR"
            + " FROM "
            + tables.of("posts")
            + " WHERE post_type = 'post' AND post_status = 'publish' AND post_password = ''"
            + " ORDER BY post_date DESC, ID DESC LIMIT 1",
        row -> {
          if (row.getBoolean(3)) {
            found.add(new Snapshot.Newest(row.getLong(1), Queries.text(row, 2)));
          }
        });
    return found.stream().findFirst();
  }

  private List<String> attachments() {
    List<String> files = new ArrayList<>();
    String attached =
        "SELECT meta_value FROM "
            + tables.of("postmeta")
            + " WHERE meta_key = '_wp_attached_file'"
            + " ORDER BY meta_id ";
    queries.attempt(
        "attachments",
        "(" + attached + "DESC LIMIT 2) UNION (" + attached + "ASC LIMIT 2)",
        row -> files.add(Queries.text(row, 1)));
    return files;
  }

  /** Asks for the network's table before it reads it: most sites have none. */
  private List<String> domains() {
    List<String> found = new ArrayList<>();
    List<String> domains = new ArrayList<>();
    queries.attempt(
        "the network's tables",
        "SHOW TABLES LIKE '" + tables.of("blogs").replace("_", "\\_") + "'",
        row -> found.add(row.getString(1)));
    if (!found.isEmpty()) {
      queries.attempt(
          "the network's sites",
          "SELECT domain, path FROM " + tables.of("blogs") + " WHERE deleted = 0 LIMIT 200",
          row -> domains.add(Queries.text(row, 1) + Queries.text(row, 2)));
    }
    return domains;
  }
}
