package tidegate.peaks.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.rds.DatabaseState;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/** The database has CPU credits to burst with, and room on its disk. */
record DatabaseMetricsCheck(WatchedDatabase database) implements ReadinessCheck {

  /** Two hours of one vCPU. */
  private static final int FEW_CREDITS = 120;

  /** RDS grows a disk below a tenth. */
  private static final double LITTLE_STORAGE = 0.15;

  private static final double GIB = 1L << 30;

  @Override
  public ReadinessTopic topic() {
    return ReadinessTopic.DATABASE_METRICS;
  }

  @Override
  public Readiness ask(Window window, Situation situation) {
    DatabaseState state = database.instance().describe();
    List<Gap> gaps = new ArrayList<>();
    if (state.instanceClass().startsWith("db.t")) {
      newest("CPUCreditBalance", situation.now())
          .filter(balance -> balance < FEW_CREDITS)
          .map(balance -> new Gap.Credits(balance, state.instanceClass()))
          .ifPresent(gaps::add);
    }
    // Aurora's storage is its cluster's and grows by itself.
    if (!state.aurora()) {
      newest("FreeStorageSpace", situation.now())
          .map(bytes -> bytes / GIB)
          .filter(free -> free < state.allocatedGiB() * LITTLE_STORAGE)
          .map(free -> new Gap.Storage(free, state.allocatedGiB()))
          .ifPresent(gaps::add);
    }
    return Readiness.answered(topic(), gaps);
  }

  private Optional<Double> newest(String metric, Instant now) {
    return database.metrics().newest(metric, now).stream().boxed().findFirst();
  }
}
