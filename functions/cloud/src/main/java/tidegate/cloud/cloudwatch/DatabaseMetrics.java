package tidegate.cloud.cloudwatch;

import java.time.Instant;
import java.util.OptionalDouble;

/** What CloudWatch measures of the site's RDS instance. */
public interface DatabaseMetrics {

  /**
   * The newest five-minute average of the half hour before {@code now}; empty where the instance
   * has no such metric or it cannot be read.
   *
   * @param metric for example CPUCreditBalance
   */
  OptionalDouble newest(String metric, Instant now);
}
