package tidegate.testbed.aws.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Time that its owner moves. Whoever advances it is the driver: due events run on the driver's
 * thread in time order (first planned, first run, at equal times), and hold no lock of the clock.
 * Reading and planning are safe from any thread; only one thread may drive.
 */
public final class VirtualClock implements InstantSource {
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
  private Instant now;
  private long planned;
  private @Nullable List<Runnable> untilCodeEnds;

  public VirtualClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return locked(() -> now);
  }

  /** Plans {@code what} for {@code when}; a moment already past means now. */
  public void at(Instant when, Runnable what) {
    locked(() -> queue.add(new Due(when.isBefore(now) ? now : when, planned++, what)));
  }

  public void after(Duration delay, Runnable what) {
    at(instant().plus(delay), what);
  }

  /**
   * Plans {@code what} for now, or for the end of the invocation whose code is running: what a
   * function asks for takes effect when it has used its time, not before.
   */
  public void soon(Runnable what) {
    locked(() ->
        untilCodeEnds != null ? untilCodeEnds.add(what) : queue.add(new Due(now, planned++, what)));
  }

  /** Runs everything due up to {@code end} and leaves the time there, or later if work took it. */
  public void advanceTo(Instant end) {
    for (var due = next(end); due.isPresent(); due = next(end)) {
      due.get().what().run();
    }
    locked(() -> now = now.isBefore(end) ? end : now);
  }

  public void advanceBy(Duration duration) {
    advanceTo(instant().plus(duration));
  }

  /** Advances event by event until {@code done}; says whether that came within {@code atMost}. */
  public boolean advanceUntil(BooleanSupplier done, Duration atMost) {
    var end = instant().plus(atMost);
    while (!done.getAsBoolean()) {
      var due = next(end);
      if (due.isEmpty()) {
        advanceTo(end);
        return done.getAsBoolean();
      }
      due.get().what().run();
    }
    return true;
  }

  /** When the next event is due. */
  public Optional<Instant> nextDue() {
    return locked(() -> Optional.ofNullable(queue.peek()).map(Due::at));
  }

  /**
   * Runs code that says how long it took, then lets that time pass. Other events of that span run
   * after the code but before this returns. Driver's thread only.
   */
  public void during(Supplier<Duration> code) {
    var asked = new ArrayList<Runnable>();
    var start = locked(() -> now);
    var outer = locked(() -> untilCodeEnds);
    locked(() -> untilCodeEnds = asked);
    Duration took = Duration.ZERO;
    try {
      took = code.get();
    } finally {
      var end = start.plus(took);
      locked(() -> untilCodeEnds = outer);
      asked.forEach(what -> at(end, what));
    }
    advanceTo(start.plus(took));
  }

  private Optional<Due> next(Instant end) {
    return locked(() -> {
      var due = queue.peek();
      if (due == null || due.at().isAfter(end)) {
        return Optional.<Due>empty();
      }
      queue.remove();
      now = due.at().isAfter(now) ? due.at() : now;
      return Optional.of(due);
    });
  }

  private <T extends @Nullable Object> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private record Due(Instant at, long number, Runnable what) {}
}
