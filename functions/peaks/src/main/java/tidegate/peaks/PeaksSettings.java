package tidegate.peaks;

import java.time.Duration;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.notice.Language;
import tidegate.core.settings.Environment;

/**
 * What the peaks function is told by its environment.
 *
 * @param taskHourDollars price of one task for an hour
 * @param vcpusPerTask counted against Fargate's quota
 * @param workersPerTask PHP workers of one task, each of which may hold a database connection
 * @param maxConnections the database's limit; 0 to estimate it from the instance's class
 */
record PeaksSettings(
    PeakCalendar calendar,
    Duration longestRollout,
    double taskHourDollars,
    double vcpusPerTask,
    int workersPerTask,
    int maxConnections,
    Language language) {

  /** Faults stay in {@code environment} until its check. */
  static PeaksSettings from(Environment environment) {
    String calendar = environment.text("CALENDAR");
    return new PeaksSettings(
        calendar.isEmpty() ? nothing() : calendar(environment),
        environment.duration("LONGEST_ROLLOUT", Duration.ofHours(2)),
        environment.decimal("TASK_HOUR_DOLLARS", 0.134),
        environment.decimal("VCPUS_PER_TASK", 2),
        environment.number("WORKERS_PER_TASK", 20),
        environment.number("MAX_CONNECTIONS", 0),
        environment.parsed("LANGUAGE", Language.ENGLISH, "en or ko", Language::parse));
  }

  private static PeakCalendar calendar(Environment environment) {
    return environment.parsed("CALENDAR", nothing(), "a calendar", PeakCalendar::parse);
  }

  /** Stands in until the environment's check refuses to start. */
  private static PeakCalendar nothing() {
    return PeakCalendar.parse("{\"zone\":\"UTC\",\"baseline\":1,\"max\":1}");
  }
}
