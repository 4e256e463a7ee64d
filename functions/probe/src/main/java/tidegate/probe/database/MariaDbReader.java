package tidegate.probe.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import tidegate.probe.http.Deadline;

/** Reads over one connection of its own, which is closed at once. Thread-safe. */
public final class MariaDbReader implements DatabaseReader {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Driver driver;
  private final DatabaseSettings settings;
  private final Credentials credentials;

  public MariaDbReader(Driver driver, DatabaseSettings settings, Credentials credentials) {
    this.driver = driver;
    this.settings = settings;
    this.credentials = credentials;
  }

  @Override
  public Database read(Deadline deadline) {
    try (Connection connection = connect(deadline)) {
      return new Database.Read(reader(connection).read());
    } catch (SQLException refused) {
      return new Database.Unreadable("cannot read " + settings + ": " + reason(refused));
    }
  }

  @Override
  public Optional<Snapshot.Size> size(Deadline deadline) {
    try (Connection connection = connect(deadline)) {
      return reader(connection).size();
    } catch (SQLException _) {
      // The first look has said already what is wrong with the database.
      return Optional.empty();
    }
  }

  private Connection connect(Deadline deadline) throws SQLException {
    long patience = Math.max(1, deadline.within(LONGEST).left().toMillis());
    Connection connection = driver.connect(address(), properties(patience));
    if (connection == null) {
      throw new SQLException("the driver does not take " + address());
    }
    connection.setReadOnly(true);
    return connection;
  }

  private SnapshotReader reader(Connection connection) {
    return new SnapshotReader(
        new Queries(connection), new TableNames(settings.name(), settings.tablePrefix()));
  }

  private String address() {
    return "jdbc:mariadb://" + settings.host() + ":" + settings.port() + "/" + settings.name();
  }

  private Properties properties(long patience) {
    var properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", credentials.password());
    properties.setProperty("connectTimeout", Long.toString(Math.min(patience, 5_000)));
    properties.setProperty("socketTimeout", Long.toString(patience));
    switch (settings.tls()) {
      case DatabaseTls.Off() -> properties.setProperty("sslMode", "disable");
      case DatabaseTls.VerifyFull(String authorities) -> {
        properties.setProperty("sslMode", "verify-full");
        properties.setProperty("serverSslCert", authorities);
        properties.setProperty("fallbackToSystemTrustStore", "false");
      }
    }
    return properties;
  }

  /** A driver's message may go on with the whole connection; its first line says enough. */
  private static String reason(SQLException refused) {
    String message = String.valueOf(refused.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
