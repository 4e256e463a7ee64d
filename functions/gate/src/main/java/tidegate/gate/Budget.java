package tidegate.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How much of Lambda's time is left. The clock measures the budget and decides nothing else.
 *
 * @param until when it is used up
 */
record Budget(InstantSource clock, Instant began, Instant until) {

  static Budget of(InstantSource clock, Duration length) {
    Instant now = clock.instant();
    return new Budget(clock, now, now.plus(length));
  }

  /** The same, with something kept back at its end. */
  Budget keeping(Duration reserve) {
    return new Budget(clock, began, until.minus(reserve));
  }

  /** Never below zero. */
  Duration left() {
    Duration left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean lasts(Duration need) {
    return left().compareTo(need) >= 0;
  }

  Duration used() {
    return Duration.between(began, clock.instant());
  }
}
