package tidegate.probe.check;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Snapshot;

/** What is due gets done. */
final class Cron implements RowCheck {

  private static final Pattern DUE = Pattern.compile("i:(\\d{9,11});a:");

  @Override
  public About about() {
    return About.told(
        "cron",
        "Nothing runs wp-cron any more: posts planned for the morning stay unpublished,"
            + " backups and mails wait.",
        "Events in the option cron that are more than an hour late, and a lock that is"
            + " older than an hour.",
        "Check that wp-cron is called: by visitors, or by a schedule where"
            + " DISABLE_WP_CRON is set.");
  }

  @Override
  public void examine(Snapshot snapshot, Notes notes) {
    OptionalLong now = snapshot.now();
    if (now.isEmpty() || snapshot.option("cron").isEmpty()) {
      notes.skip("the option cron or the database's clock was not read");
      return;
    }
    notes.looked();
    long hourAgo = now.getAsLong() - 3_600;
    long late =
        DUE.matcher(snapshot.option("cron").orElse(""))
            .results()
            .filter(due -> Long.parseLong(due.group(1)) < hourAgo)
            .count();
    if (late > 0) {
      notes.warn(
          "late",
          late + " times in the cron list are more than an hour late",
          new Evidence(snapshot.table() + " cron", 0, late + " late"));
    }
  }
}
