package tidegate.testbed.peak.simulator;

/** How long answers took, in classes that are each a twelfth longer than the one before. */
final class AnswerTimes {
  private static final double LEAST = 0.01;
  private static final double STEP = Math.log(1 + 1 / 12.0);

  private final double[] weights = new double[128];
  private double total;
  private double lastSeconds = -1;
  private int lastClass;

  void add(double seconds, double requests) {
    if (seconds != lastSeconds) {
      lastSeconds = seconds;
      lastClass =
          Math.clamp((long) Math.ceil(Math.log(seconds / LEAST) / STEP), 0, weights.length - 1);
    }
    weights[lastClass] += requests;
    total += requests;
  }

  /** Seconds within which this share of the answers came; zero if there were none. */
  double within(double share) {
    double seen = 0;
    for (int i = 0; i < weights.length && total > 0; i++) {
      seen += weights[i];
      if (seen >= share * total) {
        return LEAST * Math.exp(i * STEP);
      }
    }
    return 0;
  }
}
