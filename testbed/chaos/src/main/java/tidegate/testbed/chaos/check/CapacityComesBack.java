package tidegate.testbed.chaos.check;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.world.Happening;
import tidegate.testbed.chaos.life.Deed;

/**
 * The min is the calendar's, but for the time that a deployment or AWS holds it up. One that is
 * higher since somebody set it stays, and somebody is told.
 */
final class CapacityComesBack implements Watch {
  private static final String NAME = "min is the calendar's";
  private static final Duration PATIENCE = Duration.ofMinutes(45);

  private final Scene scene;
  private @Nullable Instant since;
  private boolean leftAlone;
  private boolean complained;

  CapacityComesBack(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void happened(Happening happening) {
    switch (happening) {
      case Happening.NoticePublished notice -> {
        if (notice.subject().equals("Somebody set a higher minimum")) {
          leftAlone = true;
        }
      }
      case Happening.CapacityRangeSet _ -> since = null;
      default -> {
        // No capacity.
      }
    }
  }

  @Override
  public void look(Instant now) {
    int min = scene.target().min();
    int floor = scene.floor(now);
    boolean held =
        scene.inFlight().isPresent()
            || scene.stage.faults().anyOutage(now)
            || scene.floor(now.minus(PATIENCE)) != floor
            || scene.done(Deed.Act.Bounds.class, now.minus(PATIENCE), now);
    if (min == floor || held) {
      since = null;
      complained = false;
      leftAlone = leftAlone && min > floor;
      return;
    }
    if (since == null) {
      since = now;
    }
    boolean told = min > floor && leftAlone;
    if (!told && !complained && now.isAfter(since.plus(PATIENCE))) {
      complained = true;
      scene.complain(NAME, "min is %d and should be %d since %s", min, floor, since);
    }
  }
}
