package tidegate.testbed.chaos.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Draws moments. */
final class Moments {
  private Moments() {}

  static Instant between(Random lot, Instant start, Instant end) {
    long seconds = Duration.between(start, end).toSeconds();
    return start.plusSeconds((long) (lot.nextDouble() * seconds));
  }
}
