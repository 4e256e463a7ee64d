package tidegate.peaks;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.ecs.ServiceState;
import tidegate.cloud.elb.TargetHealth;
import tidegate.cloud.scaling.ScalableTarget;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;

/**
 * What every tick reads, at most three calls.
 *
 * @param now the tick's time
 * @param health of the PRIMARY task set's targets; empty where it could not be read
 */
record Situation(
    Instant now,
    PeakCalendar calendar,
    ServiceState service,
    ScalableTarget target,
    Optional<TargetHealth> health,
    Memory memory) {

  /** How long after its end a window explains what is left of it. */
  private static final Duration AFTERMATH = Duration.ofDays(3);

  Floor floor() {
    return calendar.floorAt(now);
  }

  Standing standing() {
    return Standing.of(service.primary(), health);
  }

  /** Windows whose floor is in force. */
  List<Window> inForce() {
    return calendar.windows(now, now.plusNanos(1));
  }

  /** Windows that ended a while ago, the newest end last. */
  List<Window> ended() {
    return calendar.windows(now.minus(AFTERMATH), now).stream()
        .filter(window -> !window.end().isAfter(now))
        .sorted(Comparator.comparing(Window::end))
        .toList();
  }
}
