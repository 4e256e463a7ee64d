package tidegate.testbed.peak.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Requests in each minute from a start on. Immutable. */
public final class Trace {
  private final String name;
  private final Instant start;
  private final int[] requests;
  private final int gaps;

  /**
   * @param name what a person calls it
   * @param start of the first minute
   * @param requests in each minute; filled in where nobody counted
   * @param gaps minutes that nobody counted
   */
  public Trace(String name, Instant start, int[] requests, int gaps) {
    this.name = name;
    this.start = start;
    this.requests = requests.clone();
    this.gaps = gaps;
  }

  /** A trace without gaps. */
  public Trace(String name, Instant start, int[] requests) {
    this(name, start, requests, 0);
  }

  public String name() {
    return name;
  }

  public Instant start() {
    return start;
  }

  public int[] requests() {
    return requests.clone();
  }

  /** Minutes that nobody counted. */
  public int gaps() {
    return gaps;
  }

  /** Requests in a minute, counted from the start. */
  public int at(int minute) {
    return requests[minute];
  }

  public int minutes() {
    return requests.length;
  }

  /** The end of the last minute. */
  public Instant end() {
    return start.plus(Duration.ofMinutes(requests.length));
  }

  /** Requests in the busiest minute. */
  public int highest() {
    return Arrays.stream(requests).max().orElse(0);
  }

  /** The first of the busiest minutes. */
  public int busiest() {
    int best = 0;
    for (int minute = 1; minute < requests.length; minute++) {
      best = requests[minute] > requests[best] ? minute : best;
    }
    return best;
  }

  /** The minute that an instant is in, within the trace's bounds. */
  public int minute(Instant at) {
    long minute = Duration.between(start, at).toMinutes();
    return Math.clamp(minute, 0, requests.length);
  }

  /** The same with every minute multiplied. */
  public Trace times(double factor) {
    return new Trace(
        name,
        start,
        Arrays.stream(requests).map(n -> (int) Math.round(n * factor)).toArray(),
        gaps);
  }

  /** From one minute (inclusive) to another (exclusive). */
  public Trace between(int from, int to) {
    return new Trace(
        name,
        start.plus(Duration.ofMinutes(from)),
        Arrays.copyOfRange(requests, from, Math.min(to, requests.length)),
        0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trace trace
        && name.equals(trace.name)
        && start.equals(trace.start)
        && gaps == trace.gaps
        && Arrays.equals(requests, trace.requests);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(requests);
  }

  @Override
  public String toString() {
    return "%s: %d minutes from %s".formatted(name, requests.length, start);
  }
}
