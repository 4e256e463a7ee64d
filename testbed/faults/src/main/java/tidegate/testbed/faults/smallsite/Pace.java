package tidegate.testbed.faults.smallsite;

import java.time.Duration;

/**
 * How quickly a side answers.
 *
 * @param each what every answer takes
 * @param workers how many answers are worked on at once
 */
public record Pace(Duration each, int workers) {
  static final Pace USUAL = new Pace(Duration.ZERO, 1000);
}
