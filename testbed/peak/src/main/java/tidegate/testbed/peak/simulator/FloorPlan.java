package tidegate.testbed.peak.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.trace.Trace;

/** The least number of tasks in each minute of a trace. Immutable. */
public final class FloorPlan {
  /** Tidegate looks at the calendar this often, so that a floor rises up to so much late. */
  private static final int LOOK_EVERY = 5;

  private final int[] floors;

  private FloorPlan(int[] floors) {
    this.floors = floors;
  }

  /** A floor that never changes. */
  public static FloorPlan constant(int minutes, int floor) {
    var floors = new int[minutes];
    Arrays.fill(floors, floor);
    return new FloorPlan(floors);
  }

  /** The floors of a calendar. */
  public static FloorPlan of(PeakCalendar calendar, Trace trace) {
    return of(calendar.baseline(), calendar.windows(trace.start(), trace.end()), trace);
  }

  /** A baseline, and the highest of the windows' floors; raised when Tidegate next looks. */
  public static FloorPlan of(int baseline, List<Window> windows, Trace trace) {
    FloorPlan plan = constant(trace.minutes(), baseline);
    for (Window window : windows) {
      int end = trace.minute(window.end());
      for (int minute = seen(window.leadStart(), trace); minute < end; minute++) {
        plan.floors[minute] = Math.max(plan.floors[minute], window.floor());
      }
    }
    return plan;
  }

  private static int seen(Instant from, Trace trace) {
    if (!from.isAfter(trace.start())) {
      return 0;
    }
    long minute = Duration.between(trace.start(), from).toMinutes();
    return Math.clamp(minute + LOOK_EVERY - 1, 0, trace.minutes());
  }

  /** The floor in a minute, counted from the trace's start. */
  public int at(int minute) {
    return floors[minute];
  }

  /** The highest of all. */
  public int highest() {
    return Arrays.stream(floors).max().orElse(0);
  }
}
