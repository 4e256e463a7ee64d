package tidegate.testbed.chaos;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tidegate.testbed.chaos.simulation.FunctionMutation;
import tidegate.testbed.chaos.simulation.SamApplication;
import tidegate.testbed.chaos.watch.Violation;

/** Plays many months, several at once, and adds up what came of them. */
public final class Campaign {
  private static final int A_WHILE = 20;

  private final SamApplication application;
  private final PrintStream out;

  public Campaign(SamApplication application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  /** Plays {@code months} months, of the seeds from {@code first} on. */
  public Sum play(long first, int months, int atOnce) throws InterruptedException {
    var sum = new Sum();
    var next = new AtomicLong(first);
    var workers =
        IntStream.range(0, atOnce)
            .mapToObj(_ ->
                Thread.ofVirtual()
                    .start(() -> {
                      long seed;
                      while ((seed = next.getAndIncrement()) < first + months) {
                        month(seed, sum);
                      }
                    }))
            .toList();
    for (Thread worker : workers) {
      worker.join();
    }
    return sum;
  }

  private void month(long seed, Sum sum) {
    Month.Outcome outcome = new Month(application, seed, FunctionMutation.NONE).play();
    long done = sum.add(outcome);
    if (done % A_WHILE == 0) {
      out.printf("%d months so far, %s%n", done, ProcessorTime.aMonth(done));
    }
    for (Violation violation : outcome.violations()) {
      out.printf(
          "seed %d at %s: %s: %s%n", seed, violation.at(), violation.invariant(), violation.what());
    }
  }

  /** What all months together came to; safe from any thread. */
  public static final class Sum {
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private final Map<Long, Integer> failed = new TreeMap<>();
    private long months;

    synchronized long add(Month.Outcome outcome) {
      months++;
      outcome.counts().forEach((what, times) -> counts.merge(what, times, Long::sum));
      outcome.faults().forEach((what, times) -> faults.merge(what, times, Long::sum));
      if (!outcome.violations().isEmpty()) {
        failed.put(outcome.seed(), outcome.violations().size());
      }
      return months;
    }

    /** Seeds of months in which something did not hold, with how many complaints. */
    public synchronized Map<Long, Integer> failed() {
      return new TreeMap<>(failed);
    }

    /** A table to read. */
    public synchronized String table() {
      var text = new StringBuilder();
      row(text, "months", months);
      counts.forEach((what, times) -> row(text, what, times));
      faults.forEach((what, times) -> row(text, "fault: " + what, times));
      row(text, "months in which something did not hold", failed.size());
      if (!failed.isEmpty()) {
        text.append("seeds: ").append(failed.keySet()).append(System.lineSeparator());
      }
      return text.toString();
    }

    private static void row(StringBuilder text, String what, long times) {
      text.append("%-42s %,12d%n".formatted(what, times));
    }
  }
}
