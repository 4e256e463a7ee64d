package tidegate.peaks;

import tidegate.core.settings.Environment;
import tidegate.core.settings.Setting;
import tidegate.core.site.Site;

/**
 * What the peaks function is told by its environment.
 *
 * @param database name of the RDS instance; empty where the site has none
 * @param taskHourDollars price of one task for an hour
 * @param vcpusPerTask counted against Fargate's quota
 * @param workersPerTask PHP workers of one task, each of which may hold a database connection
 * @param maxConnections the database's limit; 0 to estimate it from the instance's class
 */
record Settings(
    Site site,
    String database,
    double taskHourDollars,
    double vcpusPerTask,
    int workersPerTask,
    int maxConnections) {

  /**
   * Reads the environment.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  static Settings from(Environment environment) {
    Setting<Site> site = Site.from(environment);
    String database = environment.text("DB_INSTANCE", "");
    double dollars = environment.decimal("TASK_HOUR_DOLLARS", 0.134);
    double vcpus = environment.decimal("VCPUS_PER_TASK", 2);
    int workers = environment.number("WORKERS_PER_TASK", 20);
    int connections = environment.number("MAX_CONNECTIONS", 0);
    return environment.checked(
        () -> new Settings(site.get(), database, dollars, vcpus, workers, connections));
  }
}
