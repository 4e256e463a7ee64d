package tidegate.testbed.load.climb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Grows the arrivals step by step, by half first and then by a tenth, until a step no longer holds.
 */
public final class Climb {
  private static final double BY_HALF = 1.5;
  private static final double BY_A_TENTH = 1.1;

  private final StepRunner runner;
  private final LongSupplier nanos;
  private final Limits limits;
  private final Halt halt;
  private final Consumer<LoadStep> told;
  private final long start;
  private final List<LoadStep> steps = new ArrayList<>();
  private int sent;

  /**
   * @param spent requests that were sent before, to be counted
   * @param told of each step when it has been played
   */
  public Climb(
      StepRunner runner,
      LongSupplier nanos,
      Limits limits,
      Halt halt,
      int spent,
      Consumer<LoadStep> told) {
    this.runner = runner;
    this.nanos = nanos;
    this.limits = limits;
    this.halt = halt;
    this.told = told;
    start = nanos.getAsLong();
    sent = spent;
  }

  /**
   * Plays steps until one fails, the test is ended, or the next would pass a limit.
   *
   * @param perMinute arrivals a minute of the first step
   * @param seconds of each step
   */
  public LoadResult run(double perMinute, double seconds) {
    Optional<LoadStep> held = Optional.empty();
    double ceiling = Double.MAX_VALUE;
    double rate = perMinute;
    while (rate < ceiling && fits(rate, seconds)) {
      LoadStep step = twice(rate, seconds);
      if (step.held()) {
        held = Optional.of(step);
      } else {
        ceiling = Math.min(ceiling, rate);
      }
      if (halt.pulled() || held.isEmpty()) {
        break;
      }
      boolean first = ceiling == Double.MAX_VALUE;
      rate = held.get().perMinute() * (first ? BY_HALF : BY_A_TENTH);
    }
    return new LoadResult(steps, held, halt.reason(), sent);
  }

  /** A step that fails is played once more: another machine's bad second is not the site's knee. */
  private LoadStep twice(double rate, double seconds) {
    LoadStep step = once(rate, seconds);
    return step.held() || halt.pulled() || !fits(rate, seconds) ? step : once(rate, seconds);
  }

  private LoadStep once(double rate, double seconds) {
    LoadStep step = runner.run(rate, seconds);
    sent += step.sent();
    steps.add(step);
    told.accept(step);
    return step;
  }

  private boolean fits(double rate, double seconds) {
    if (sent + StepRunner.arrivals(rate, seconds) > limits.mostRequests()) {
      halt.pull(
          "the next step would pass %,d requests (--most-requests)"
              .formatted(limits.mostRequests()));
    } else if (nanos.getAsLong() - start + seconds * 1e9 > limits.most().toNanos()) {
      halt.pull(
          "the next step would pass %d seconds (--most-seconds)"
              .formatted(limits.most().toSeconds()));
    }
    return !halt.pulled();
  }
}
