package tidegate.core.calendar;

import java.time.Instant;

/**
 * A time in which no rollout starts.
 *
 * @param from inclusive: the first lead start less the longest rollout
 * @param until exclusive: when the last of the merged windows ends
 * @param why the names of the windows, in order of time
 */
public record Freeze(Instant from, Instant until, String why) {

  /** Whether a rollout must not start. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** Whether no instant lies between the two, so that one does not end before the other begins. */
  boolean touches(Freeze other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }

  /** Both as one; they overlap or touch. */
  public Freeze merge(Freeze other) {
    boolean first = !other.from.isBefore(from);
    return new Freeze(
        first ? from : other.from,
        until.isAfter(other.until) ? until : other.until,
        first ? names(why, other.why) : names(other.why, why));
  }

  private static String names(String first, String second) {
    return first.contains(second) ? first : first + ", " + second;
  }
}
