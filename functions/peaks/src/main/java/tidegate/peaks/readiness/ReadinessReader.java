package tidegate.peaks.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tidegate.cloud.Refused;
import tidegate.cloud.ecr.ImageLookup;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.quotas.Quotas;
import tidegate.cloud.scaling.Scaling;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/** Asks all that a peak depends on. One answer that does not come keeps no other one back. */
public final class ReadinessReader {

  private final List<ReadinessCheck> checks;

  /**
   * Without a database, none is asked.
   *
   * @param vcpusPerTask counted against Fargate's quota
   * @param workersPerTask PHP workers of a task, each of which may hold a database connection
   * @param maxConnections the database's limit; 0 to estimate it from the instance's class
   */
  public ReadinessReader(
      Quotas quotas,
      Function<String, TaskDefinition> taskDefinitions,
      ImageLookup images,
      Scaling scaling,
      Optional<WatchedDatabase> database,
      double vcpusPerTask,
      int workersPerTask,
      int maxConnections) {
    List<ReadinessCheck> all = new ArrayList<>();
    all.add(new QuotaCheck(quotas, vcpusPerTask));
    all.add(new ImageCheck(taskDefinitions, images));
    all.add(new PoliciesCheck(scaling));
    all.add(new ScheduledActionsCheck(scaling));
    all.add(new SuspensionCheck());
    database.ifPresent(asked -> {
      all.add(new DatabaseReadiness(asked.instance(), workersPerTask, maxConnections));
      all.add(new DatabaseMetricsCheck(asked));
    });
    this.checks = List.copyOf(all);
  }

  public Readiness read(Window window, Situation situation) {
    return checks.stream()
        .map(check -> ask(check, window, situation))
        .reduce(Readiness.EMPTY, Readiness::and);
  }

  private static Readiness ask(ReadinessCheck check, Window window, Situation situation) {
    try {
      return check.ask(window, situation);
    } catch (RuntimeException unread) {
      return Readiness.unasked(
          check.topic(), Refused.why(unread).orElse(String.valueOf(unread.getMessage())));
    }
  }
}
