package tidegate.probe.check;

import java.util.Set;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Database;
import tidegate.probe.database.Snapshot;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;

/** Being looked at leaves nothing behind in the options. */
final class OptionGrowthCheck implements Check {

  /** A cold cache writes some transients, once. */
  private static final long FEWEST_ROWS = 20;

  private static final long FEWEST_BYTES = 1_000_000;

  @Override
  public About about() {
    return About.told(
            "option-growth",
            "A plugin writes an option or a transient for every page that is shown: after the peak the"
                + " options table has millions of rows, and every page waits for it.",
            "Rows and bytes of the options table before the first page and after the last, of one look:"
                + " twenty rows and one for every other page, or a million bytes. What visitors did"
                + " meanwhile counts, too. Growth from before the rollout would need a memory.",
            "See which names came last (ORDER BY option_id DESC) and whose plugin they are.")
        .meets(21);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of();
  }

  @Override
  public boolean looksTwice() {
    return true;
  }

  @Override
  public void examine(Observations observed, Notes notes) {
    switch (observed.database()) {
      case Database.NotAsked(String why) -> notes.skip(why);
      case Database.Unreadable(String why) -> notes.skip(why);
      case Database.Read(Snapshot rows) ->
          rows.size()
              .flatMap(before -> observed.optionsAfter().map(after -> new Growth(before, after)))
              .ifPresentOrElse(
                  growth -> examine(growth, observed, rows.table(), notes),
                  () -> notes.skip("the options table was not read twice"));
    }
  }

  private static void examine(Growth growth, Observations observed, String table, Notes notes) {
    notes.looked();
    long pages = observed.pages().stream().map(PageSummary::kind).filter(PageKind::dynamic).count();
    if (growth.rows() >= Math.max(FEWEST_ROWS, pages / 2) || growth.bytes() >= FEWEST_BYTES) {
      notes.warn(
          "grown",
          "the options table grew by "
              + growth.rows()
              + " rows while "
              + pages
              + " pages were asked for",
          new Evidence(table, 0, in(growth.before()) + ", then " + in(growth.after())));
    }
  }

  private static String in(Snapshot.Size size) {
    return size.rows() + " rows of " + size.bytes() / 1_000 + " kB";
  }

  private record Growth(Snapshot.Size before, Snapshot.Size after) {

    long rows() {
      return after.rows() - before.rows();
    }

    long bytes() {
      return after.bytes() - before.bytes();
    }
  }
}
