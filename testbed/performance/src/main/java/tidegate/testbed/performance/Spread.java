package tidegate.testbed.performance;

import java.util.Collection;
import java.util.Locale;

/**
 * The middle half of some measurements, in whatever unit they are.
 *
 * @param lower quartile
 * @param upper quartile
 */
record Spread(double lower, double median, double upper) {

  /**
   * @param values at least one
   */
  static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
  }

  /** Between the two neighbours where it falls between two. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** {@code 812 (790–845)}. */
  String text() {
    String form = median < 10 ? "%.2f (%.2f–%.2f)" : "%,.0f (%,.0f–%,.0f)";
    return String.format(Locale.ROOT, form, median, lower, upper);
  }
}
