package tidegate.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tidegate.core.log.JsonLog;

/**
 * Reads that change nothing, made while Lambda starts a function: what they load is not loaded
 * while somebody waits. A start has more of a processor than an answer has, so they are made two at
 * a time where the network bears it. Thread-safe.
 */
public final class Priming {

  /** Lambda gives a start ten seconds; what takes longer is left to the first answer. */
  private static final Duration LONGEST = Duration.ofSeconds(6);

  private Priming() {}

  /**
   * One harmless read.
   *
   * @param of what is read, for the log
   */
  public record Read(String of, Runnable read) {}

  /**
   * Makes the reads, and waits at most 6 s for them. One that fails is no reason not to start: the
   * same read says so again when it matters.
   *
   * @param network says how many it bears at a time
   */
  public static void run(Network network, JsonLog log, List<Read> reads) {
    if (network.callsWhileStarting() == 1) {
      reads.forEach(read -> attempt(log, read));
      return;
    }
    // Daemons: one that hangs must not keep a process that Lambda ends.
    var pool =
        Executors.newFixedThreadPool(
            network.callsWhileStarting(), Thread.ofPlatform().daemon().factory());
    try {
      pool.invokeAll(
          reads.stream().map(read -> attempted(log, read)).toList(),
          LONGEST.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }

  private static Callable<Boolean> attempted(JsonLog log, Read read) {
    return () -> attempt(log, read);
  }

  private static boolean attempt(JsonLog log, Read read) {
    try {
      read.read().run();
      return true;
    } catch (RuntimeException failed) {
      log.debug("not primed", Map.of("with", read.of(), "why", failed.toString()));
      return false;
    }
  }
}
