package tidegate.testbed.chaos.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.wire.CallerKilled;

/** One invocation's thread, which runs only while the clock's driver waits for it. */
public final class Fiber {
  private final Fibers fibers;
  private final VirtualClock clock;
  private final Instant deadline;
  private final Ended ended;
  private final Semaphore go = new Semaphore(0);
  private final Semaphore back = new Semaphore(0);
  private long naps;
  private boolean napping;
  private boolean over;
  private boolean told;
  private @Nullable Death death;
  private @Nullable Throwable thrown;

  Fiber(Fibers fibers, VirtualClock clock, Instant deadline, Ended ended) {
    this.fibers = fibers;
    this.clock = clock;
    this.deadline = deadline;
    this.ended = ended;
  }

  /** What a fibre runs. */
  @FunctionalInterface
  public interface Code {
    void run(Fiber self) throws Exception;
  }

  /** Told how it ended: what was thrown, or how it was killed, or neither. */
  @FunctionalInterface
  public interface Ended {
    void with(@Nullable Throwable thrown, @Nullable Death death);
  }

  /** How an invocation was killed, as Lambda would report it. */
  public record Death(String type, String message) {}

  void start(Code code) {
    Thread.ofVirtual().start(() -> live(code));
    resume();
  }

  private void live(Code code) {
    go.acquireUninterruptibly();
    try {
      code.run(this);
    } catch (Throwable t) {
      thrown = t;
    } finally {
      over = true;
      back.release();
    }
  }

  /** Driver's thread. Lets it run until it waits or ends. */
  void resume() {
    fibers.entered(this);
    go.release();
    back.acquireUninterruptibly();
    fibers.left();
    if (over && !told) {
      told = true;
      ended.with(thrown, death);
    }
  }

  /** Its own thread. Returns early, still interrupted, where a timer interrupts it. */
  void sleep(Duration length) {
    requireAlive();
    long nap = ++naps;
    napping = true;
    clock.after(
        length,
        () -> {
          if (napping && naps == nap) {
            resume();
          }
        });
    back.release();
    go.acquireUninterruptibly();
    napping = false;
    requireAlive();
  }

  /** Driver's thread. Ends a sleep before its time. */
  void wake() {
    if (napping) {
      resume();
    }
  }

  /** Dies at once if it is the one that runs, else as soon as the driver lets it. */
  public void kill(String type, String message) {
    if (over || death != null) {
      return;
    }
    death = new Death(type, message);
    wake();
  }

  public boolean alive() {
    return death == null;
  }

  /** The dead must not go on, whatever their code catches. */
  public void requireAlive() {
    if (death != null) {
      throw new CallerKilled(death.message());
    }
  }

  /** What is left of its time. */
  public Duration left() {
    return Duration.between(clock.instant(), deadline);
  }
}
