package tidegate.testbed.rehearsal.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.testbed.wordpress.TestbedException;
import tidegate.testbed.wordpress.database.Mariadb;

/** What the stand-in page set reads of WordPress's tables, one connection a page. */
final class StandInRows implements AutoCloseable {
  private final Connection connection;

  StandInRows(Mariadb database) {
    connection = database.connect();
  }

  /** A published post or page. */
  record Post(long id, String slug, String title, String content) {}

  String option(String name) {
    try (var query =
        connection.prepareStatement("SELECT option_value FROM wp_options WHERE option_name = ?")) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        return rows.next() ? text(rows, 1) : "";
      }
    } catch (SQLException e) {
      throw new TestbedException("cannot read option " + name, e);
    }
  }

  List<Post> latest() {
    return posts(
        "post_type = 'post' AND post_status <> ? ORDER BY post_date DESC LIMIT 8", "trash");
  }

  Optional<Post> post(String slug) {
    return posts("post_name = ?", slug).stream().findFirst();
  }

  private List<Post> posts(String where, String argument) {
    var sql = "SELECT ID, post_name, post_title, post_content FROM wp_posts WHERE " + where;
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, argument);
      try (var rows = query.executeQuery()) {
        var posts = new ArrayList<Post>();
        while (rows.next()) {
          posts.add(new Post(rows.getLong(1), text(rows, 2), text(rows, 3), text(rows, 4)));
        }
        return posts;
      }
    } catch (SQLException e) {
      throw new TestbedException("cannot read posts", e);
    }
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    return Optional.ofNullable(rows.getString(column)).orElse("");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new TestbedException("cannot close a connection", e);
    }
  }
}
