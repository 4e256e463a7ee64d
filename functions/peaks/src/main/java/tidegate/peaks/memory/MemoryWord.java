package tidegate.peaks.memory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be remembered of a window. */
public enum MemoryWord {
  /** The readiness for it was looked at. */
  CHECKED,
  /** Its floor was set. */
  RAISED,
  /** Told that its min or count had been changed and was put back. */
  CORRECTED,
  /** A rollout was stopped for it. */
  STOPPED,
  /** Told that a rollout is in flight as its lead starts, and is left alone. */
  PASSED,
  /** Told that it is late. */
  LATE,
  /** Told that it started without its floor. */
  MISSED,
  /** Told that its floor stands. */
  PROVED,
  /** Its floor stood and was found short at one tick. */
  SHORT,
  /** Told that its floor fell. */
  FELL,
  /** The count was brought down after it. */
  DOWN,
  /** Told that tasks are left after it. */
  ABOVE;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<MemoryWord> parse(String text) {
    return Arrays.stream(values()).filter(word -> word.text().equals(text)).findFirst();
  }
}
