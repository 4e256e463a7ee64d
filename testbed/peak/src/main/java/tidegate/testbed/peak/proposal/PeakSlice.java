package tidegate.testbed.peak.proposal;

import java.time.Duration;
import java.time.Instant;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.trace.Trace;

/** The part of a trace around one window: three hours before its start, an hour after its end. */
record PeakSlice(Trace trace, Instant start, Instant end) {
  private static final Duration BEFORE = Duration.ofHours(3);
  private static final Duration AFTER = Duration.ofHours(1);

  static PeakSlice of(Trace trace, Window window) {
    int from = trace.minute(window.start().minus(BEFORE));
    int to = trace.minute(window.end().plus(AFTER));
    return new PeakSlice(trace.between(from, to), window.start(), window.end());
  }

  Window window(int floor, Duration lead) {
    return new Window(start.minus(lead), start, end, floor, "played");
  }
}
