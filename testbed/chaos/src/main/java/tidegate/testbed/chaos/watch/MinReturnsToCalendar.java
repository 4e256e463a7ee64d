package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.chaos.plan.PlannedAction;

/**
 * The min is the calendar's, but for the time that a deployment or AWS holds it up. One that is
 * higher since somebody set it stays, and somebody is told.
 */
final class MinReturnsToCalendar implements Watcher {
  private static final String NAME = "min is the calendar's";
  private static final Duration PATIENCE = Duration.ofMinutes(45);

  private final MonthState month;
  private @Nullable Instant since;
  private boolean leftAlone;
  private boolean reported;

  MinReturnsToCalendar(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.NoticePublished notice -> {
        if (notice.subject().endsWith("Somebody set a higher minimum")) {
          leftAlone = true;
        }
      }
      case JournalEntry.CapacityRangeSet _ -> since = null;
      default -> {
        // No capacity.
      }
    }
  }

  @Override
  public void look(Instant now) {
    int min = month.target().min();
    int floor = month.floor(now);
    boolean held =
        month.inFlight().isPresent()
            || month.stage.faults().anyOutage(now)
            || month.floor(now.minus(PATIENCE)) != floor
            || month.done(PlannedAction.Action.Bounds.class, now.minus(PATIENCE), now);
    if (min == floor || held) {
      since = null;
      reported = false;
      leftAlone = leftAlone && min > floor;
      return;
    }
    if (since == null) {
      since = now;
    }
    boolean told = min > floor && leftAlone;
    if (!told && !reported && now.isAfter(since.plus(PATIENCE))) {
      reported = true;
      month.report(NAME, "min is %d and should be %d since %s", min, floor, since);
    }
  }
}
