package tidegate.gate.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How much of Lambda's time is left. The clock measures the budget and decides nothing else.
 *
 * @param until when it is used up
 */
public record Budget(InstantSource clock, Instant began, Instant until) {

  public static Budget of(InstantSource clock, Duration length) {
    Instant now = clock.instant();
    return new Budget(clock, now, now.plus(length));
  }

  /** The same, with something kept back at its end. */
  public Budget keeping(Duration reserve) {
    return new Budget(clock, began, until.minus(reserve));
  }

  /** The same, but no longer than so from now on. */
  public Budget atMost(Duration length) {
    Instant end = clock.instant().plus(length);
    return new Budget(clock, began, end.isBefore(until) ? end : until);
  }

  /** Never below zero. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean lasts(Duration need) {
    return left().compareTo(need) >= 0;
  }

  public Duration used() {
    return Duration.between(began, clock.instant());
  }
}
