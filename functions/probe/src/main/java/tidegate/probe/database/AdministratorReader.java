package tidegate.probe.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may do everything on the site. The probe's own user sees a view of numbers and dates; a user
 * who may read all tables is served by them.
 */
final class AdministratorReader {

  private static final int MOST = 5;

  /** WordPress writes UTC whatever the server's zone is; its zero date gives NULL. */
  private static final String LAST =
      ", TIMESTAMPDIFF(SECOND, '1970-01-01 00:00:00', %s) AS at FROM %s ORDER BY at DESC LIMIT "
          + MOST;

  private final Queries queries;
  private final TableNames tables;

  AdministratorReader(Queries queries, TableNames tables) {
    this.queries = queries;
    this.tables = tables;
  }

  /** Those who registered last; empty where they may not be seen. */
  Optional<List<Snapshot.Administrator>> read() {
    return last("SELECT ID" + LAST.formatted("registered", tables.administrators()))
        .or(() -> last("SELECT u.ID" + LAST.formatted("u.user_registered", joined())));
  }

  private String joined() {
    return tables.of("users")
        + " u JOIN "
        + tables.of("usermeta")
        + " m ON m.user_id = u.ID AND m.meta_key = '"
        + tables.of("capabilities")
        + "' AND m.meta_value LIKE '%\"administrator\"%'";
  }

  private Optional<List<Snapshot.Administrator>> last(String query) {
    List<Snapshot.Administrator> found = new ArrayList<>();
    boolean allowed =
        queries.attempt(
            "administrators",
            query,
            row ->
                found.add(
                    new Snapshot.Administrator(
                        row.getLong(1), Instant.ofEpochSecond(row.getLong(2)))));
    return allowed ? Optional.of(found) : Optional.empty();
  }
}
