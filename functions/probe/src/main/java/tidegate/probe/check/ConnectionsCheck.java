package tidegate.probe.check;

import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Snapshot;

/** The database has room. */
final class ConnectionsCheck implements RowCheck {

  @Override
  public About about() {
    return About.absolute(
            "connections",
            "Blue and green together use up the database's connections, and both stop.",
            "Open connections against max_connections: 95 in a hundred block, 80 are told.",
            "Wait until the rush is over, or raise max_connections or the instance class;"
                + " blue and green together need about twice the usual.",
            "When the last connection goes, blue goes down with green.")
        .meets(27);
  }

  @Override
  public void examine(Snapshot rows, Notes notes) {
    rows.connections()
        .ifPresentOrElse(
            found -> examine(found, notes),
            () -> notes.skip("the number of connections was not read"));
  }

  private static void examine(Snapshot.Connections found, Notes notes) {
    notes.looked();
    String what = found.open() + " of " + found.most() + " database connections are in use";
    var evidence = new Evidence("max_connections", 0, what);
    if (found.open() * 100L >= found.most() * 95L) {
      notes.fault("full", what, evidence);
    } else if (found.open() * 100L >= found.most() * 80L) {
      notes.warn("tight", what, evidence);
    }
  }
}
