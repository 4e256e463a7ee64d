package tidegate.peaks;

import static tidegate.peaks.Memory.Word.CHECKED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tidegate.cloud.cloudwatch.DatabaseMetrics;
import tidegate.cloud.quotas.Quotas;
import tidegate.cloud.rds.DatabaseState;
import tidegate.core.calendar.Window;

/** Looks once, days ahead of a window, at what would not carry it. */
final class Readiness {

  /** A quota takes a day or two to be raised. */
  private static final Duration AHEAD = Duration.ofDays(3);

  /** Two hours of one vCPU. */
  private static final int FEW_CREDITS = 120;

  /** RDS grows a disk below a tenth. */
  private static final double LITTLE_STORAGE = 0.15;

  private static final double GIB = 1L << 30;

  private final Quotas quotas;
  private final Optional<Database> database;
  private final PeaksSettings settings;

  /** Without a database, nothing is said of one. */
  Readiness(Quotas quotas, Optional<Database> database, PeaksSettings settings) {
    this.quotas = quotas;
    this.database = database;
    this.settings = settings;
  }

  List<Step> decide(Situation now) {
    return now.calendar().windows(now.now(), now.now().plus(AHEAD)).stream()
        .filter(window -> !window.started(now.now()) && !now.memory().has(window, CHECKED))
        .findFirst()
        .map(window -> check(window, now.now()))
        .orElse(List.of());
  }

  private List<Step> check(Window window, Instant now) {
    List<Gap> gaps = new ArrayList<>(vcpus(window));
    database.ifPresent(asked -> gaps.addAll(database(asked, window, now)));
    return List.of(
        new Step.Say(gaps.isEmpty() ? new News.Ready(window) : new News.NotReady(window, gaps)),
        Step.Remember.of(window, CHECKED));
  }

  /** A rollout stands twice as many tasks for a while. */
  private List<Gap> vcpus(Window window) {
    OptionalDouble quota = quotas.fargateVcpus();
    if (quota.isEmpty()) {
      return List.of(new Gap.Unread("Fargate quota L-3032A538"));
    }
    double needed = window.floor() * settings.vcpusPerTask();
    double allowed = quota.getAsDouble();
    if (allowed < needed) {
      return List.of(new Gap.Vcpus(needed, allowed, /* hotfix= */ false));
    }
    return allowed < 2 * needed
        ? List.of(new Gap.Vcpus(2 * needed, allowed, /* hotfix= */ true))
        : List.of();
  }

  private List<Gap> database(Database asked, Window window, Instant now) {
    DatabaseState state;
    try {
      state = asked.instance().describe();
    } catch (RuntimeException _) {
      // That it is unread is what is told.
      return List.of(new Gap.Unread("database"));
    }
    List<Gap> gaps = new ArrayList<>();
    if (!state.status().equals("available") && !state.status().equals("storage-optimization")) {
      gaps.add(new Gap.Database(state.status()));
    }
    connections(state, window).ifPresent(gaps::add);
    gaps.addAll(measured(asked.metrics(), state, now));
    gaps.addAll(windows(state, window));
    return gaps;
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

  private static List<Gap> measured(DatabaseMetrics metrics, DatabaseState state, Instant now) {
    List<Gap> gaps = new ArrayList<>();
    if (state.instanceClass().startsWith("db.t")) {
      metrics.newest("CPUCreditBalance", now).stream()
          .filter(balance -> balance < FEW_CREDITS)
          .mapToObj(balance -> new Gap.Credits(balance, state.instanceClass()))
          .forEach(gaps::add);
    }
    metrics.newest("FreeStorageSpace", now).stream()
        .map(bytes -> bytes / GIB)
        .filter(free -> free < state.allocatedGiB() * LITTLE_STORAGE)
        .mapToObj(free -> new Gap.Storage(free, state.allocatedGiB()))
        .forEach(gaps::add);
    return gaps;
  }

  private Optional<Gap> connections(DatabaseState state, Window window) {
    int limit =
        settings.maxConnections() > 0
            ? settings.maxConnections()
            : InstanceClass.maxConnections(state.instanceClass());
    int needed = window.floor() * settings.workersPerTask();
    if (limit == 0 || needed * 2 <= limit * 0.8) {
      return Optional.empty();
    }
    boolean hotfix = needed <= limit * 0.8;
    return Optional.of(
        new Gap.Connections(hotfix ? 2 * needed : needed, limit, state.instanceClass(), hotfix));
  }
}
