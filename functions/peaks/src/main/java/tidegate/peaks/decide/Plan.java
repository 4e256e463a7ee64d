package tidegate.peaks.decide;

import java.util.List;

/**
 * What a tick will do. Steps do not depend on each other: where one fails, the others are taken, so
 * that a page is sent though a min could not be set.
 *
 * @param undecided why a step could not be decided on: what it needs could not be read
 */
public record Plan(List<Step> steps, List<RuntimeException> undecided) {

  public Plan {
    steps = List.copyOf(steps);
    undecided = List.copyOf(undecided);
  }
}
