package tidegate.testbed.load.climb;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Ends the test from any thread; the first reason stays. */
public final class Halt {
  private final AtomicReference<String> reason = new AtomicReference<>("");
  private final CountDownLatch pulled = new CountDownLatch(1);

  public void pull(String why) {
    reason.compareAndSet("", why);
    pulled.countDown();
  }

  public Optional<String> reason() {
    return Optional.of(reason.get()).filter(why -> !why.isEmpty());
  }

  boolean pulled() {
    return pulled.getCount() == 0;
  }

  /** Waits, but not longer than the test lasts; true if it has ended. */
  boolean await(long nanos) {
    try {
      return pulled.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      pull("it was interrupted");
      return true;
    }
  }
}
