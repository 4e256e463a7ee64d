package tidegate.peaks.observe;

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
import tidegate.peaks.memory.Memory;

/**
 * What every tick reads, in three calls.
 *
 * @param now the tick's time
 * @param health of the PRIMARY task set's targets; empty where it could not be read
 */
public record Situation(
    Instant now,
    PeakCalendar calendar,
    ServiceState service,
    ScalableTarget target,
    Optional<TargetHealth> health,
    Memory memory) {

  /** The schedule's period: what the next tick would find too late is done by this one. */
  public static final Duration TICK = Duration.ofMinutes(5);

  /** How long after its end a window explains what is left of it. */
  private static final Duration AFTERMATH = Duration.ofDays(3);

  /** The floor that holds now. */
  public Floor floor() {
    return calendar.floorAt(now);
  }

  /** What runs now. */
  public CapacityStatus status() {
    return CapacityStatus.of(service, health);
  }

  /** Windows whose floor is in force. */
  public List<Window> inForce() {
    return calendar.windows(now, now.plusNanos(1));
  }

  /** Windows that ended in the last three days, the newest end last. */
  public List<Window> ended() {
    return calendar.windows(now.minus(AFTERMATH), now).stream()
        .filter(window -> !window.end().isAfter(now))
        .sorted(Comparator.comparing(Window::end))
        .toList();
  }

  /** The window that ended last. */
  public Optional<Window> lastEnded() {
    List<Window> ended = ended();
    return ended.isEmpty() ? Optional.empty() : Optional.of(ended.getLast());
  }

  /**
   * Nobody wants a task, and no peak does: a stage that sleeps at night. It is waited for; a peak's
   * lead wakes it.
   */
  public boolean asleep() {
    return service.desired() == 0 && inForce().isEmpty();
  }

  /** Whether an instant lies between the tick before this one and this one. */
  public boolean isTickOf(Instant due) {
    return due.isAfter(now.minus(TICK)) && !due.isAfter(now);
  }
}
