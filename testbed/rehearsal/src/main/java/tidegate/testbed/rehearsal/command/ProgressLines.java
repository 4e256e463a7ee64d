package tidegate.testbed.rehearsal.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says every few seconds that something is still being done; ends when it is closed. */
final class ProgressLines implements AutoCloseable {
  private static final long SECONDS = 5;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  ProgressLines(String what, PrintStream out, InstantSource clock) {
    var start = clock.instant();
    out.println("rehearse: " + what);
    var _ =
        timer.scheduleAtFixedRate(
            () -> {
              long seconds = Duration.between(start, clock.instant()).toSeconds();
              out.println("rehearse: still " + what + ", " + seconds + " s so far");
            },
            SECONDS,
            SECONDS,
            TimeUnit.SECONDS);
  }

  /** On the standard error stream, which stays open. */
  static ProgressLines onStandardError(String what, InstantSource clock) {
    return new ProgressLines(what, System.err, clock);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
