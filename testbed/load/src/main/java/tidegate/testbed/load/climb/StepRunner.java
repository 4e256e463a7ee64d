package tidegate.testbed.load.climb;

import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tidegate.testbed.load.http.Reply;

/**
 * Plays one step by an open model: arrivals come when they are planned, whatever became of those
 * before them. Waits count from the planned arrival, so that neither a slow site nor this machine
 * hides what a visitor would have waited.
 */
public final class StepRunner {
  private static final long LOOK_AGAIN = 5_000_000;

  private final Function<URI, Reply> ask;
  private final Supplier<URI> next;
  private final RandomGenerator random;
  private final LongSupplier nanos;
  private final Limits limits;
  private final Halt halt;

  /**
   * @param ask asks one address and returns when the whole answer has come, or gives up; many
   *     threads call it
   * @param next the address of the next arrival; one thread calls it
   * @param nanos a clock that never goes back
   */
  public StepRunner(
      Function<URI, Reply> ask,
      Supplier<URI> next,
      RandomGenerator random,
      LongSupplier nanos,
      Limits limits,
      Halt halt) {
    this.ask = ask;
    this.next = next;
    this.random = random;
    this.nanos = nanos;
    this.limits = limits;
    this.halt = halt;
  }

  /** Returns when every request has its answer, or the test has ended. */
  LoadStep run(double perMinute, double seconds) {
    int planned = arrivals(perMinute, seconds);
    // Independent visitors: a Poisson process of which the count is given.
    long[] moments =
        random.doubles(planned, 0, seconds).sorted().mapToLong(at -> (long) (at * 1e9)).toArray();
    var step = new RunningStep(ask, nanos, limits, halt, planned);
    try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long moment : moments) {
        if (halt.await(step.until(moment)) || step.lost()) {
          break;
        }
        URI address = next.get();
        step.arrive();
        visitors.execute(() -> step.visit(address, moment));
      }
      while (step.waiting() > 0 && !halt.await(LOOK_AGAIN)) {
        // Each request gives up by itself.
      }
      visitors.shutdownNow();
    }
    return LoadStep.of(perMinute, seconds, planned, step.sent(), step.samples(), limits);
  }

  static int arrivals(double perMinute, double seconds) {
    return (int) Math.max(1, Math.round(perMinute / 60 * seconds));
  }
}
