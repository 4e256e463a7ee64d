package tidegate.testbed.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
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
import tidegate.probe.http.Deadline;
import tidegate.testbed.wordpress.database.Mariadb;
import tidegate.testbed.wordpress.tls.ServerIdentity;
import tidegate.testbed.wordpress.tls.SiteCertificates;

/** The probe's password goes to a database that proves who it is, and to no other. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseTlsTest {
  private Mariadb server;
  private ServerIdentity identity;

  @BeforeAll
  void start(@TempDir Path folder) throws SQLException {
    identity = SiteCertificates.create(folder, "harbour.example").pem();
    server = Mariadb.start(folder, System.getenv(), Optional.empty(), folder, identity);
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE wp_options (option_name VARCHAR(191), option_value TEXT, autoload"
              + " VARCHAR(20))");
      statement.execute(
          "INSERT INTO wp_options VALUES ('siteurl', 'https://harbour.example', 'yes')");
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void readsFromADatabaseThatProvesItsName() throws IOException {
    assertThat(read("127.0.0.1", ours()))
        .isInstanceOfSatisfying(
            Database.Read.class,
            read ->
                assertThat(read.snapshot().option("siteurl")).hasValue("https://harbour.example"));
  }

  @Test
  void refusesOneThatRdsHasNotSigned() {
    assertThat(read("127.0.0.1", DatabaseTls.rds()))
        .isInstanceOfSatisfying(
            Database.Unreadable.class,
            unreadable ->
                assertThat(unreadable.why()).contains("PKIX").doesNotContain("only-looking"));
  }

  @Test
  void refusesOneOfAnotherName() throws IOException {
    assertThat(read("localhost", ours())).isInstanceOf(Database.Unreadable.class);
  }

  private DatabaseTls ours() throws IOException {
    return new DatabaseTls.VerifyFull(Files.readString(identity.authority()));
  }

  private Database read(String host, DatabaseTls tls) {
    var settings =
        new DatabaseSettings(
            host,
            server.port(),
            Mariadb.NAME,
            Mariadb.APP.user(),
            Optional.of(Mariadb.APP.password()),
            tls,
            "wp_");
    return new MariaDbReader(new Driver(), settings, Mariadb.APP::password)
        .read(Deadline.in(Duration.ofSeconds(20), InstantSource.system()));
  }
}
