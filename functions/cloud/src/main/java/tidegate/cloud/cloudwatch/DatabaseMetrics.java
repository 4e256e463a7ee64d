package tidegate.cloud.cloudwatch;

import java.time.Instant;
import java.util.OptionalDouble;

/** What CloudWatch measures of the site's RDS instance. */
public interface DatabaseMetrics {

  /**
   * The newest five-minute average of the half hour before {@code now}; empty where the instance
   * has no such metric.
   *
   * @param metric for example CPUCreditBalance
   * @throws RuntimeException where it cannot be read
   */
  OptionalDouble newest(String metric, Instant now);
}
