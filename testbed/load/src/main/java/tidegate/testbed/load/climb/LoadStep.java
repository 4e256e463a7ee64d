package tidegate.testbed.load.climb;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One step: arrivals at one rate, and what became of them.
 *
 * @param perMinute arrivals planned a minute
 * @param planned arrivals of this step
 * @param sent arrivals that were sent before the step ended
 * @param whole whether all were sent, and none was given up
 * @param answered requests a minute that were answered well, by the moment when 95 of 100 were;
 *     never more than planned
 * @param p50 median wait from the planned arrival to the whole answer, of the good answers, in
 *     milliseconds; so are p95 and p99
 * @param late p95 of how late this machine sent a request, in milliseconds
 * @param errors how many, by kind
 * @param cached answers by a cache in front of the site
 * @param held whether the step kept to its limits
 */
public record LoadStep(
    double perMinute,
    int planned,
    int sent,
    boolean whole,
    double answered,
    double p50,
    double p95,
    double p99,
    double late,
    Map<String, Long> errors,
    long cached,
    boolean held) {
  private static final double NANOS = 1e9;

  public LoadStep {
    errors = new TreeMap<>(errors);
  }

  static LoadStep of(
      double perMinute,
      double seconds,
      int planned,
      int sent,
      List<Sample> samples,
      Limits limits) {
    List<Sample> good = samples.stream().filter(sample -> sample.error().isEmpty()).toList();
    long[] waits = sorted(good.stream().mapToLong(Sample::waited).toArray());
    Map<String, Long> errors =
        samples.stream()
            .flatMap(sample -> sample.error().stream())
            .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    boolean whole = samples.size() == planned;
    double p95 = millis(waits, 0.95);
    int wrong = samples.size() - good.size();
    boolean held =
        whole
            && !good.isEmpty()
            && p95 <= limits.p95().toMillis()
            && wrong * 100.0 <= limits.errors() * planned;
    return new LoadStep(
        perMinute,
        planned,
        sent,
        whole,
        answered(good, perMinute, seconds, planned),
        millis(waits, 0.50),
        p95,
        millis(waits, 0.99),
        millis(sorted(samples.stream().mapToLong(Sample::late).toArray()), 0.95),
        errors,
        good.stream().filter(Sample::cached).count(),
        held);
  }

  /**
   * An overloaded site still answers all of a short step, only later. So time counts until the
   * answers came. The slowest 5 % are left out: one slow answer is no queue.
   */
  private static double answered(List<Sample> good, double perMinute, double seconds, int planned) {
    if (good.isEmpty()) {
      return 0;
    }
    long[] done = sorted(good.stream().mapToLong(Sample::done).toArray());
    int most = rank(done.length, 0.95);
    double pace = (most + 1) / Math.max(done[most] / NANOS, 0.95 * seconds) * 60;
    return Math.min(Math.min(pace, perMinute), perMinute * good.size() / planned);
  }

  /** How many failed. */
  public long failed() {
    return errors.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long[] sorted(long[] values) {
    Arrays.sort(values);
    return values;
  }

  /** Nearest rank, as an index. */
  private static int rank(int size, double share) {
    return Math.max(0, (int) Math.ceil(size * share) - 1);
  }

  private static double millis(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[rank(sorted.length, share)] / 1e6;
  }
}
