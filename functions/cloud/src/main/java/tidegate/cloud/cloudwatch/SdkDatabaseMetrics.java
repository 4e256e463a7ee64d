package tidegate.cloud.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/** {@link DatabaseMetrics} over the SDK. Thread-safe. */
public final class SdkDatabaseMetrics implements DatabaseMetrics {

  private static final Duration LOOK_BACK = Duration.ofMinutes(30);

  /** Credits are measured no more often. */
  private static final int PERIOD_SECONDS = 300;

  private final Supplier<CloudWatchClient> client;
  private final String instance;

  public SdkDatabaseMetrics(Supplier<CloudWatchClient> client, String instance) {
    this.client = client;
    this.instance = instance;
  }

  @Override
  public OptionalDouble newest(String metric, Instant now) {
    return client.get().getMetricData(request(metric, now)).metricDataResults().stream()
        .flatMap(result -> result.values().stream())
        .mapToDouble(Double::doubleValue)
        .findFirst();
  }

  private GetMetricDataRequest request(String metric, Instant now) {
    Metric of =
        Metric.builder()
            .namespace("AWS/RDS")
            .metricName(metric)
            .dimensions(Dimension.builder().name("DBInstanceIdentifier").value(instance).build())
            .build();
    MetricStat stat =
        MetricStat.builder().metric(of).period(PERIOD_SECONDS).stat("Average").build();
    return GetMetricDataRequest.builder()
        .startTime(now.minus(LOOK_BACK))
        .endTime(now)
        .scanBy(ScanBy.TIMESTAMP_DESCENDING)
        .metricDataQueries(MetricDataQuery.builder().id("newest").metricStat(stat).build())
        .build();
  }
}
