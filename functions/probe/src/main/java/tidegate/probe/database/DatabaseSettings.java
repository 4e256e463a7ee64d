package tidegate.probe.database;

import java.util.Optional;

/**
 * Where the site's database is.
 *
 * @param password empty where an IAM token is signed instead
 * @param tablePrefix letters, digits and underscores only, since it becomes part of a query
 */
public record DatabaseSettings(
    String host,
    int port,
    String name,
    String user,
    Optional<String> password,
    DatabaseTls tls,
    String tablePrefix) {

  /** Without the password: this is shown to people. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + name;
  }
}
