package tidegate.testbed.rehearsal.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidegate.testbed.wordpress.TestbedException;
import tidegate.testbed.wordpress.database.Mariadb;

/** The few of WordPress's tables that the stand-in page set and the probe read. */
final class StandInSeed {
  private static final int POSTS = 16;
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE wp_options (option_id bigint unsigned AUTO_INCREMENT PRIMARY KEY,
            option_name varchar(191) NOT NULL UNIQUE, option_value longtext NOT NULL,
            autoload varchar(20) NOT NULL DEFAULT 'yes')
          """,
          """
          CREATE TABLE wp_posts (ID bigint unsigned AUTO_INCREMENT PRIMARY KEY,
            post_date datetime NOT NULL DEFAULT current_timestamp, post_content longtext NOT NULL,
            post_title text NOT NULL, post_status varchar(20) NOT NULL DEFAULT 'publish',
            post_name varchar(200) NOT NULL, post_type varchar(20) NOT NULL DEFAULT 'post')
          """);

  private StandInSeed() {}

  static void write(Mariadb database, String url) {
    var options = new LinkedHashMap<String, String>();
    options.put("siteurl", url);
    options.put("home", url);
    options.put("blogname", "TalTalSisters");
    options.put("template", "standin");
    options.put("stylesheet", "standin");
    options.put("active_plugins", "a:0:{}");
    options.put("db_version", "53496");
    options.put("permalink_structure", "/%postname%/");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var table : TABLES) {
        statement.execute(table);
      }
      options(connection, options);
      posts(connection);
    } catch (SQLException e) {
      throw new TestbedException("the stand-in site cannot be seeded", e);
    }
  }

  private static void options(Connection connection, Map<String, String> options)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO wp_options (option_name, option_value) VALUES (?, ?)")) {
      for (var option : options.entrySet()) {
        insert.setString(1, option.getKey());
        insert.setString(2, option.getValue());
        insert.executeUpdate();
      }
    }
  }

  private static void posts(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO wp_posts (post_title, post_name, post_content, post_type)"
                + " VALUES (?, ?, ?, ?)")) {
      for (int number = 1; number <= POSTS; number++) {
        insert.setString(1, "Tide number " + number);
        insert.setString(2, "tide-" + number);
        insert.setString(3, "<p>The water comes, the water goes.</p>".repeat(8));
        insert.setString(4, "post");
        insert.executeUpdate();
      }
      for (var page : List.of("About", "Timetable", "Contact")) {
        insert.setString(1, page);
        insert.setString(2, page.toLowerCase(java.util.Locale.ROOT));
        insert.setString(3, "<p>" + page + " of the two sisters.</p>");
        insert.setString(4, "page");
        insert.executeUpdate();
      }
    }
  }
}
