package tidegate.probe.database;

import java.util.Optional;

/**
 * Where the site's database is.
 *
 * @param password empty where an IAM token is signed instead
 * @param verifyTls whether to insist on TLS with a certificate for this host; without it, none at
 *     all
 * @param tablePrefix letters, digits and underscores only, since it becomes part of a query
 */
public record DatabaseSettings(
    String host,
    int port,
    String name,
    String user,
    Optional<String> password,
    boolean verifyTls,
    String tablePrefix) {

  /** Without the password: this is shown to people. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + name;
  }
}
