package tidegate.peaks.readiness;

import tidegate.cloud.cloudwatch.DatabaseMetrics;
import tidegate.cloud.rds.Databases;

/** The site's database: how it is set up, and what is measured of it. */
public record WatchedDatabase(Databases instance, DatabaseMetrics metrics) {}
