package tidegate.testbed.chaos.check;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A count that a hand lowered below the calendar's floor is put back, in a peak and outside. */
final class CountIsNotBelowMin implements Watch {
  private static final Duration PATIENCE = Duration.ofMinutes(45);

  private final Scene scene;
  private @Nullable Instant since;
  private boolean complained;

  CountIsNotBelowMin(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void look(Instant now) {
    int desired = scene.stage.site().service().desired();
    int floor = scene.floor(now);
    boolean held = scene.inFlight().isPresent() || scene.stage.faults().anyOutage(now);
    if (desired >= floor || held) {
      since = null;
      complained = false;
      return;
    }
    if (since == null) {
      since = now;
    }
    if (!complained && now.isAfter(since.plus(PATIENCE))) {
      complained = true;
      scene.complain(
          "count is not below the floor",
          "desired is %d where the floor is %d since %s",
          desired,
          floor,
          since);
    }
  }
}
