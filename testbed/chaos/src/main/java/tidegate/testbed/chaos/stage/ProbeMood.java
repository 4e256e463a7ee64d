package tidegate.testbed.chaos.stage;

import java.time.Duration;
import java.util.Random;

/**
 * How a probe is today.
 *
 * @param slow chance that it takes a minute or more
 * @param hangs chance that Lambda has to end it
 * @param fails chance that it throws
 */
public record ProbeMood(double slow, double hangs, double fails) {

  /** One invocation's fate. */
  enum Fate {
    ANSWERS,
    HANGS,
    FAILS
  }

  Fate fate(Random lot) {
    double drawn = lot.nextDouble();
    if (drawn < hangs) {
      return Fate.HANGS;
    }
    return drawn < hangs + fails ? Fate.FAILS : Fate.ANSWERS;
  }

  Duration took(Random lot) {
    return lot.nextDouble() < slow
        ? Duration.ofSeconds(lot.nextInt(50, 200))
        : Duration.ofSeconds(lot.nextInt(3, 25));
  }
}
