package tidegate.testbed.performance;

import java.util.List;

/**
 * One start of a process and its answers.
 *
 * @param init from the start of the process to its first question for work, in ms
 * @param first from the event to the first answer, in ms
 * @param processor time used up to the first answer, in ms
 * @param classes loaded up to the first answer; 0 where it is no JVM
 * @param warm from the event to each later answer, in ms
 * @param memory highest resident set, in bytes
 */
record Sample(
    double init, double first, double processor, long classes, List<Double> warm, long memory) {
  Sample {
    warm = List.copyOf(warm);
  }

  /** From the start of the process to the first answer, in ms. */
  double cold() {
    return init + first;
  }
}
