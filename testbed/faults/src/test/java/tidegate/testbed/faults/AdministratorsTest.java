package tidegate.testbed.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.Driver;
import tidegate.probe.database.Database;
import tidegate.probe.database.DatabaseSettings;
import tidegate.probe.database.DatabaseTls;
import tidegate.probe.database.MariaDbReader;
import tidegate.probe.database.Snapshot;
import tidegate.probe.http.Deadline;
import tidegate.testbed.wordpress.database.Mariadb;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/** What a probe sees of administrators with no more than it needs, and with less. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class AdministratorsTest {

  private static final String VIEW = Mariadb.NAME + "_tidegate.wp_administrators";

  private static final String OPTIONS = Mariadb.NAME + ".wp_options";

  private Mariadb server;

  @BeforeAll
  void start(@TempDir Path folder) throws SQLException {
    var identity = SiteCertificates.create(folder, "harbour.example").pem();
    server = Mariadb.start(folder, System.getenv(), Optional.empty(), folder, identity);
    sql(
        "CREATE TABLE " + OPTIONS + " (option_name VARCHAR(191), option_value TEXT, autoload TEXT)",
        "CREATE DATABASE " + Mariadb.NAME + "_tidegate",
        // In Seoul's zone: WordPress writes UTC, whatever the server thinks.
        "SET GLOBAL time_zone = '+09:00'",
        "CREATE TABLE " + VIEW + " (ID BIGINT, registered DATETIME)",
        "INSERT INTO "
            + VIEW
            + " VALUES (1, '2020-01-01 00:00:00'), (17, '2026-11-25 10:00:00'), (18, NULL)",
        "CREATE USER 'view'@'127.0.0.1' IDENTIFIED BY 'view'",
        "CREATE USER 'nothing'@'127.0.0.1' IDENTIFIED BY 'nothing'",
        "GRANT SELECT ON " + OPTIONS + " TO 'view'@'127.0.0.1', 'nothing'@'127.0.0.1'",
        "GRANT SELECT ON " + VIEW + " TO 'view'@'127.0.0.1'");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void seesThemByTheViewAloneInUtc() {
    assertThat(read("view").administrators())
        .hasValue(
            List.of(
                new Snapshot.Administrator(17, Instant.parse("2026-11-25T10:00:00Z")),
                new Snapshot.Administrator(1, Instant.parse("2020-01-01T00:00:00Z")),
                new Snapshot.Administrator(18, Instant.EPOCH)));
  }

  @Test
  void readsAllElseWhereTheyMayNotBeSeen() {
    Snapshot rows = read("nothing");
    assertThat(rows.administrators()).isEmpty();
    assertThat(rows.size()).hasValue(new Snapshot.Size(0, 0));
    assertThat(rows.unread()).anyMatch(why -> why.startsWith("administrators: "));
  }

  private void sql(String... statements) throws SQLException {
    try (var root =
            DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + server.port() + "/?user=root&sslMode=disable");
        var statement = root.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private Snapshot read(String user) {
    var settings =
        new DatabaseSettings(
            "127.0.0.1",
            server.port(),
            Mariadb.NAME,
            user,
            Optional.of(user),
            new DatabaseTls.Off(),
            "wp_");
    Database read =
        new MariaDbReader(new Driver(), settings, () -> user)
            .read(Deadline.in(Duration.ofSeconds(20), InstantSource.system()));
    return ((Database.Read) read).snapshot();
  }
}
