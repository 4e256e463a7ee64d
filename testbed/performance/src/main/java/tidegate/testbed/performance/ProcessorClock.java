package tidegate.testbed.performance;

import java.time.Duration;

/** Processor time of another process, which says what work was done, whoever else was at it. */
final class ProcessorClock {
  private ProcessorClock() {}

  /** In ms so far; 0 where the system does not tell. */
  static double millis(long pid) {
    return ProcessHandle.of(pid)
            .flatMap(process -> process.info().totalCpuDuration())
            .orElse(Duration.ZERO)
            .toNanos()
        / 1e6;
  }
}
