package tidegate.probe.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moment after which nothing is waited for any more. Thread-safe as far as the clock is. */
public record Deadline(Instant end, InstantSource clock) {

  /** A deadline this long from now. */
  public static Deadline in(Duration time, InstantSource clock) {
    return new Deadline(clock.instant().plus(time), clock);
  }

  /** What is left; zero when it is over. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean over() {
    return left().isZero();
  }

  /** The sooner of this deadline and {@code time} from now. */
  public Deadline within(Duration time) {
    Deadline other = in(time, clock);
    return other.end.isBefore(end) ? other : this;
  }
}
