package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.page.PageKind;

/** A check of what the database's rows say. */
interface RowCheck extends Check {

  void examine(Snapshot rows, Notes notes);

  @Override
  default Set<PageKind> pages() {
    return Set.of();
  }

  @Override
  default void examine(Observations observed, Notes notes) {
    switch (observed.database()) {
      case Database.NotAsked(String why) -> notes.skip(why);
      case Database.Unreadable(String why) -> notes.unmeasured(why);
      case Database.Read(Snapshot rows) -> examine(rows, notes);
    }
  }
}
