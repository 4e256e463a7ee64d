package tidegate.probe.check;

import java.util.OptionalLong;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Snapshot;

/** Every request loads little. */
final class AutoloadCheck implements RowCheck {

  private static final long MOST_BYTES = 900_000;

  @Override
  public About about() {
    return About.told(
            "autoload",
            "Options that every request loads have grown to megabytes; every page is slower,"
                + " and the peak comes.",
            "The size of autoloaded options, above 900,000 bytes.",
            "Find the largest autoloaded options and set those that plugins left behind to"
                + " autoload no.")
        .meets(21);
  }

  @Override
  public void examine(Snapshot snapshot, Notes notes) {
    OptionalLong bytes = snapshot.autoloadBytes();
    if (bytes.isEmpty()) {
      notes.skip("the size of autoloaded options was not read");
      return;
    }
    notes.looked();
    if (bytes.getAsLong() > MOST_BYTES) {
      notes.warn(
          "large",
          "every request loads " + bytes.getAsLong() / 1_000 + " kB of options",
          new Evidence(snapshot.table(), 0, bytes.getAsLong() + " bytes autoloaded"));
    }
  }
}
