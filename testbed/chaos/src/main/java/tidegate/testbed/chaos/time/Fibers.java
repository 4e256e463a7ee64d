package tidegate.testbed.chaos.time;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tidegate.cloud.Pause;
import tidegate.testbed.aws.clock.VirtualClock;

/**
 * Invocations side by side in virtual time. Each has a thread of its own, and one of them all runs
 * at a time: whoever waits hands over to the clock's driver, which goes on with whatever is due
 * next. So two functions meet between any two calls, and the same seed has them meet there again.
 */
public final class Fibers implements Pause {
  private final VirtualClock clock;
  private final Deque<Fiber> running = new ArrayDeque<>();

  public Fibers(VirtualClock clock) {
    this.clock = clock;
  }

  /**
   * Starts code that may wait. Driver's thread; returns when the code waits or ends.
   *
   * @param limit after which it is killed
   * @param ended called on the driver's thread
   */
  public void start(Duration limit, Fiber.Code code, Fiber.Ended ended) {
    var fiber = new Fiber(this, clock, clock.instant().plus(limit), ended);
    clock.after(limit, () -> fiber.kill("Sandbox.Timedout", "Task timed out after " + limit));
    fiber.start(code);
  }

  /** Whose code runs now; empty while it is the driver's own. */
  public Optional<Fiber> current() {
    return Optional.ofNullable(running.peek());
  }

  /** Lets virtual time pass for the code that asks; none passes for the driver's own. */
  @Override
  public void sleep(Duration length) {
    current().ifPresent(fiber -> fiber.sleep(length));
  }

  void entered(Fiber fiber) {
    running.push(fiber);
  }

  void left() {
    running.pop();
  }
}
