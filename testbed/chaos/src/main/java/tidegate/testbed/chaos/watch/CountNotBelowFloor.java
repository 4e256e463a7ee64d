package tidegate.testbed.chaos.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A count that a hand lowered below the calendar's floor is put back, in a peak and outside. */
final class CountNotBelowFloor implements Watcher {
  private static final Duration PATIENCE = Duration.ofMinutes(45);

  private final MonthState month;
  private @Nullable Instant since;
  private boolean reported;

  CountNotBelowFloor(MonthState month) {
    this.month = month;
  }

  @Override
  public void look(Instant now) {
    int desired = month.stage.site().service().desired();
    int floor = month.floor(now);
    boolean held = month.inFlight().isPresent() || month.stage.faults().anyOutage(now);
    if (desired >= floor || held) {
      since = null;
      reported = false;
      return;
    }
    if (since == null) {
      since = now;
    }
    if (!reported && now.isAfter(since.plus(PATIENCE))) {
      reported = true;
      month.report(
          "count is not below the floor",
          "desired is %d where the floor is %d since %s",
          desired,
          floor,
          since);
    }
  }
}
