package tidegate.testbed.chaos;

import java.time.Duration;

/** What months cost, whatever else the machine does meanwhile. */
final class ProcessorTime {
  private ProcessorTime() {}

  /** Processor time of this process for each of {@code months}, its start and warm-up included. */
  static String aMonth(long months) {
    double seconds =
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    return "%.2f s of processor time a month".formatted(seconds / Math.max(1, months));
  }
}
