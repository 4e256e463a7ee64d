package tidegate.testbed.wordpress.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidegate.testbed.wordpress.tls.SiteCertificates;

@Tag("slow")
final class MariadbTest {
  @TempDir Path folder;

  /** In a folder that all servers share, the one that starts takes away what another works with. */
  @Test
  void keepsItsTemporaryTablesToItself() throws SQLException {
    var identity = SiteCertificates.create(folder, "www.tidegate.test").pem();
    try (var server = Mariadb.start(folder, System.getenv(), Optional.empty(), folder, identity);
        var connection = server.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT @@tmpdir")) {
      assertThat(rows.next()).isTrue();
      assertThat(Path.of(rows.getString(1))).isEqualTo(folder);
    }
  }
}
