package tidegate.gate.decide;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that is left behind when its time is up, whatever it hangs on. */
public final class Limited {

  private Limited() {}

  /**
   * Runs {@code work} on a thread of its own and waits no longer than {@code limit}.
   *
   * @throws TimeoutException where it was not done in time; it is interrupted and left behind
   * @throws ExecutionException with whatever it threw, errors too
   */
  public static <T> T run(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().name("limited").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(/* mayInterruptIfRunning= */ true);
    }
  }
}
