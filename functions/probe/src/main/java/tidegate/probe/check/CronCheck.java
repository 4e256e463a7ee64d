package tidegate.probe.check;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import tidegate.core.verdict.Evidence;
import tidegate.probe.database.Snapshot;

/** What is due gets done. */
final class CronCheck implements RowCheck {

  private static final long HOUR = 3_600;

  /** As many as a site with a shop and a newsletter does not come near. */
  private static final int MOST_EVENTS = 200;

  /** wp doctor's number. */
  private static final int MOST_ALIKE = 10;

  private static final Pattern LOCK = Pattern.compile("(\\d{9,11})(\\.\\d*)?");

  @Override
  public About about() {
    return About.told(
            "cron",
            "Nothing runs wp-cron any more: posts planned for the morning stay unpublished,"
                + " backups and mails wait. Or a plugin plans the same event again and again, until"
                + " every page carries the list.",
            "Events in the option cron that are more than an hour late; a run that began more than an"
                + " hour ago and has not ended (_transient_doing_cron); more than 200 events, or more"
                + " than ten of one name.",
            "Check that wp-cron is called: by visitors, or by a schedule where"
                + " DISABLE_WP_CRON is set; read the log for the event that ends it, and delete the"
                + " events of a plugin that plans too many (wp cron event delete).")
        .meets(20);
  }

  @Override
  public void examine(Snapshot snapshot, Notes notes) {
    OptionalLong now = snapshot.now();
    if (now.isEmpty() || snapshot.option("cron").isEmpty()) {
      notes.skip("the option cron or the database's clock was not read");
      return;
    }
    notes.looked();
    long hourAgo = now.getAsLong() - HOUR;
    var table = CronTable.of(snapshot.option("cron").orElse(""), hourAgo);
    String place = snapshot.table() + " cron";
    if (table.late() > 0) {
      notes.warn(
          "late",
          table.late() + " times in the cron list are more than an hour late",
          new Evidence(place, 0, table.late() + " late"));
    }
    examineLock(snapshot, hourAgo, notes);
    if (table.count() > MOST_EVENTS) {
      notes.warn(
          "many",
          table.count() + " events are in the cron list, which every page loads",
          new Evidence(place, 0, table.count() + " events"));
    }
    table
        .events()
        .forEach((hook, times) -> {
          if (times > MOST_ALIKE) {
            notes.warn(
                "alike " + hook,
                "the event " + hook + " is planned " + times + " times over",
                new Evidence(place, 0, times + " times " + hook));
          }
        });
  }

  /**
   * WordPress takes the lock away itself when a run ends well, and overwrites one that is stale.
   */
  private static void examineLock(Snapshot snapshot, long hourAgo, Notes notes) {
    var lock = LOCK.matcher(snapshot.option("_transient_doing_cron").orElse(""));
    if (lock.matches() && Long.parseLong(lock.group(1)) < hourAgo) {
      notes.warn(
          "stuck",
          "a run of wp-cron began more than an hour ago and has not ended",
          new Evidence(snapshot.table() + " _transient_doing_cron", 0, lock.group(1)));
    }
  }
}
