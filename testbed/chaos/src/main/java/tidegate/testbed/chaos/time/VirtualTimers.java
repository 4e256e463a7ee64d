package tidegate.testbed.chaos.time;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tidegate.testbed.aws.clock.VirtualClock;

/** The timers of the SDK's own time limits, in virtual time: they interrupt whoever set them. */
public final class VirtualTimers extends AbstractExecutorService
    implements ScheduledExecutorService {
  private final VirtualClock clock;
  private final Fibers fibers;

  public VirtualTimers(VirtualClock clock, Fibers fibers) {
    this.clock = clock;
    this.fibers = fibers;
  }

  /** A timer that may be taken back; how long it still runs, nobody asks. */
  private static final class Timer<V> extends FutureTask<V> implements ScheduledFuture<V> {
    Timer(Callable<V> what) {
      super(what);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return schedule(
        () -> {
          command.run();
          return Boolean.TRUE;
        },
        delay,
        unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    var timer = new Timer<>(callable);
    var setter = fibers.current();
    clock.after(
        Duration.of(delay, unit.toChronoUnit()),
        () -> {
          if (!timer.isCancelled()) {
            timer.run();
            setter.ifPresent(Fiber::wake);
          }
        });
    return timer;
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    throw new UnsupportedOperationException("nothing here repeats");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("nothing here repeats");
  }

  @Override
  public void execute(Runnable command) {
    command.run();
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return false;
  }
}
