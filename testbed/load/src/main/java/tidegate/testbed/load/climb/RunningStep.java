package tidegate.testbed.load.climb;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tidegate.testbed.load.http.Reply;

/**
 * What is known of a step while it runs, and what of it ends the step or the test. Safe for use by
 * many threads.
 */
final class RunningStep {
  /** Answers before which a share of errors says nothing. */
  private static final int ENOUGH = 20;

  private final Function<URI, Reply> ask;
  private final LongSupplier nanos;
  private final Limits limits;
  private final Halt halt;
  private final int planned;
  private final long start;
  private final ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger slow = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  RunningStep(Function<URI, Reply> ask, LongSupplier nanos, Limits limits, Halt halt, int planned) {
    this.ask = ask;
    this.nanos = nanos;
    this.limits = limits;
    this.halt = halt;
    this.planned = planned;
    start = nanos.getAsLong();
  }

  /** Nanoseconds until an arrival; negative if it is late. */
  long until(long moment) {
    return start + moment - nanos.getAsLong();
  }

  /** Counts an arrival; its visit follows. */
  void arrive() {
    sent.incrementAndGet();
    if (waiting.incrementAndGet() > limits.mostWaiting()) {
      halt.pull(
          "more than %d requests waited for an answer at once".formatted(limits.mostWaiting()));
    }
  }

  void visit(URI address, long moment) {
    try {
      long late = -until(moment);
      Reply reply = ask.apply(address);
      long wait = -until(moment);
      switch (reply) {
        case Reply.Answered answered -> {
          if (answered.asksForPause()) {
            halt.pull("the site asked for a pause (%s)".formatted(pause(answered)));
          }
          Optional<String> error =
              answered.good() ? Optional.empty() : Optional.of("status " + answered.status());
          end(new Sample(wait, moment + wait, late, error, answered.fromCache()));
        }
        case Reply.Failed gone ->
            end(
                new Sample(
                    wait, moment + wait, late, Optional.of(gone.why()), /* cached= */ false));
        // Says nothing of the site.
        case Reply.Abandoned _ -> {}
      }
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static String pause(Reply.Answered answered) {
    return answered.status()
        + answered.headers().firstValue("retry-after").map(" with Retry-After "::concat).orElse("");
  }

  private void end(Sample sample) {
    samples.add(sample);
    if (sample.waited() > limits.p95().toNanos()) {
      slow.incrementAndGet();
    }
    int wrong = sample.error().isPresent() ? failed.incrementAndGet() : failed.get();
    int all = ended.incrementAndGet();
    if (all >= ENOUGH && wrong * 100.0 > limits.stopErrors() * all) {
      halt.pull("%d of %d answers of a step were errors".formatted(wrong, all));
    }
  }

  /** Whether p95 cannot hold any more, so that more arrivals would only hurt. */
  boolean lost() {
    return slow.get() > 0.05 * planned;
  }

  int waiting() {
    return waiting.get();
  }

  int sent() {
    return sent.get();
  }

  List<Sample> samples() {
    return List.copyOf(samples);
  }
}
