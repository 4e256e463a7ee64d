package tidegate.probe.database;

/** What a look into the database brought. */
public sealed interface Database {

  record Read(Snapshot snapshot) implements Database {}

  /** It should have been read and could not be. */
  record Unreadable(String why) implements Database {}

  /** Nobody asked for it, or no database is set. */
  record NotAsked(String why) implements Database {}
}
