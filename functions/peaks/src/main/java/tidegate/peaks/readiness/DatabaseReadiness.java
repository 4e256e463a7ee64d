package tidegate.peaks.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tidegate.cloud.rds.DatabaseState;
import tidegate.cloud.rds.Databases;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/**
 * The database is available, can be restored, has connections for every PHP worker, and is not busy
 * with itself in the peak.
 */
record DatabaseReadiness(Databases databases, int workersPerTask, int maxConnections)
    implements ReadinessCheck {

  /** A fifth of the connections stays free for people and for the database itself. */
  private static final double USABLE = 0.8;

  @Override
  public ReadinessTopic topic() {
    return ReadinessTopic.DATABASE;
  }

  @Override
  public Readiness ask(Window window, Situation situation) {
    DatabaseState state = databases.describe();
    List<Gap> gaps = new ArrayList<>();
    if (!state.status().equals("available") && !state.status().equals("storage-optimization")) {
      gaps.add(new Gap.Database(state.status()));
    }
    if (state.backupRetentionDays() == 0 || state.restorableTo().isEmpty()) {
      gaps.add(new Gap.NoRestorePoint());
    }
    gaps.addAll(windows(state, window));
    return Readiness.answered(topic(), gaps).and(connections(state, window));
  }

  private static List<Gap> windows(DatabaseState state, Window window) {
    List<Gap> gaps = new ArrayList<>();
    Instant rush = window.start().plus(Duration.ofHours(1));
    Instant backupEnd =
        window.held().compareTo(Duration.ofDays(1)) < 0 || rush.isAfter(window.end())
            ? window.end()
            : rush;
    // A peak of days meets every daily backup: only the rush at its start can be spared.
    if (UtcWindow.parse(state.backupWindow()).overlaps(window.leadStart(), backupEnd)) {
      gaps.add(new Gap.Backup(state.backupWindow()));
    }
    if (UtcWindow.parse(state.maintenanceWindow()).overlaps(window.leadStart(), window.end())) {
      gaps.add(new Gap.Maintenance(state.maintenanceWindow(), state.pending()));
    }
    return gaps;
  }

  private Readiness connections(DatabaseState state, Window window) {
    int limit = maxConnections > 0 ? maxConnections : estimate(state);
    if (limit == 0) {
      return Readiness.unasked(
          ReadinessTopic.DATABASE_CONNECTIONS,
          "how many " + state.instanceClass() + " allows is not known; set MaxConnections");
    }
    int needed = window.floor() * workersPerTask;
    boolean hotfix = needed <= limit * USABLE;
    return Readiness.answered(
        ReadinessTopic.DATABASE_CONNECTIONS,
        needed * 2 <= limit * USABLE
            ? List.of()
            : List.of(
                new Gap.Connections(
                    hotfix ? 2 * needed : needed, limit, state.instanceClass(), hotfix)));
  }

  /** Aurora counts by a formula of its own. */
  private static int estimate(DatabaseState state) {
    return state.aurora() ? 0 : InstanceClass.maxConnections(state.instanceClass());
  }
}
