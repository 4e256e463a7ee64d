package tidegate.testbed.chaos.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Draws moments. */
final class RandomTimes {
  private RandomTimes() {}

  static Instant between(Random random, Instant start, Instant end) {
    long seconds = Duration.between(start, end).toSeconds();
    return start.plusSeconds((long) (random.nextDouble() * seconds));
  }
}
