package tidegate.testbed.chaos.simulation;

import java.time.Duration;
import java.util.Random;

/**
 * How a probe is today.
 *
 * @param slow chance that it takes a minute or more
 * @param hangs chance that Lambda has to end it
 * @param fails chance that it throws
 */
public record ProbeBehavior(double slow, double hangs, double fails) {

  /** One invocation's fate. */
  enum Fate {
    ANSWERS,
    HANGS,
    FAILS
  }

  Fate fate(Random random) {
    double drawn = random.nextDouble();
    if (drawn < hangs) {
      return Fate.HANGS;
    }
    return drawn < hangs + fails ? Fate.FAILS : Fate.ANSWERS;
  }

  Duration took(Random random) {
    return random.nextDouble() < slow
        ? Duration.ofSeconds(random.nextInt(50, 200))
        : Duration.ofSeconds(random.nextInt(3, 25));
  }
}
