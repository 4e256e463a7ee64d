package tidegate.testbed.rehearsal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tidegate.testbed.rehearsal.story.TimedJournal;

/**
 * Where a moment stands on the drawing, from its real time; and which real time belongs to a moment
 * of the stand-in's.
 */
final class Scale {
  private final List<TimedJournal.Entry> entries;
  private final double seconds;
  private final Layout layout;

  Scale(List<TimedJournal.Entry> entries, Duration whole, Layout layout) {
    this.entries = entries;
    this.layout = layout;
    this.seconds = Math.max(1, seconds(whole));
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  Layout layout() {
    return layout;
  }

  /** Where the number at a track's edge ends. */
  double edge() {
    return layout.left() - 5;
  }

  double whole() {
    return seconds;
  }

  double x(double realSeconds) {
    return layout.left()
        + (layout.right() - layout.left()) * Math.min(realSeconds, seconds) / seconds;
  }

  double x(Duration real) {
    return x(seconds(real));
  }

  /** Where a moment of the stand-in's time is; the end for what never came. */
  double x(Instant virtual) {
    return entries.stream()
        .filter(entry -> !entry.what().at().isBefore(virtual))
        .findFirst()
        .map(entry -> x(entry.real()))
        .orElse(layout.right());
  }

  /** The stand-in's time at a real one, as the last happening before says. */
  Instant virtual(double realSeconds) {
    Instant latest = entries.getFirst().what().at();
    for (var entry : entries) {
      if (seconds(entry.real()) > realSeconds) {
        return latest;
      }
      latest = entry.what().at().isAfter(latest) ? entry.what().at() : latest;
    }
    return latest;
  }
}
