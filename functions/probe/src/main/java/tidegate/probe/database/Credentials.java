package tidegate.probe.database;

/** What the database is told to prove who asks. */
@FunctionalInterface
public interface Credentials {
  /** The password, or a token made for this connection. */
  String password();
}
