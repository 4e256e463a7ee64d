package tidegate.core.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * One occurrence of a peak. The floor holds from {@code leadStart} (inclusive) to {@code end}
 * (exclusive), so that it stands when the peak starts.
 *
 * @param leadStart when the floor is raised
 * @param start when visitors come
 * @param floor tasks
 * @param name what a person calls it, for example "peak of the 25th"
 */
public record Window(Instant leadStart, Instant start, Instant end, int floor, PeakName name) {

  /** A window with a name of its own. */
  public Window(Instant leadStart, Instant start, Instant end, int floor, String name) {
    this(leadStart, start, end, floor, PeakName.given(name));
  }

  /** Its name in English. */
  public String why() {
    return name.english();
  }

  /** How long before its start the floor is raised. */
  public Duration lead() {
    return Duration.between(leadStart, start);
  }

  /** Whether the floor of this window is in force. */
  public boolean holds(Instant at) {
    return !at.isBefore(leadStart) && at.isBefore(end);
  }

  /** Whether visitors of this peak may be there, that is, the lead is over. */
  public boolean started(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  /** From the lead's start to the end, in which the floor is paid for. */
  public Duration held() {
    return Duration.between(leadStart, end);
  }

  Freeze freeze(Duration longestRollout) {
    return new Freeze(leadStart.minus(longestRollout), end, why());
  }
}
