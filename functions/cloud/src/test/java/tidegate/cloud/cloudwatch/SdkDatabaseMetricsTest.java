package tidegate.cloud.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import tidegate.cloud.testing.CannedAws;

class SdkDatabaseMetricsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

  private final CannedAws aws = new CannedAws();
  private final DatabaseMetrics metrics =
      new SdkDatabaseMetrics(() -> aws.client(CloudWatchClient.builder()), "site-db");

  @Test
  void readsTheNewestValue() {
    aws.answers(answer("<member>41.5</member><member>300</member>"));

    assertThat(metrics.newest("CPUCreditBalance", NOW)).hasValue(41.5);
    assertThat(aws.sent().getFirst().body())
        .contains("MetricName=CPUCreditBalance", "Value=site-db", "ScanBy=TimestampDescending");
  }

  @Test
  void isEmptyWhereNothingIsMeasured() {
    aws.answers(answer(""));

    assertThat(metrics.newest("CPUCreditBalance", NOW)).isEmpty();
  }

  @Test
  void saysWhyItCannotBeRead() {
    aws.refuses("AccessDenied");

    assertThatThrownBy(() -> metrics.newest("CPUCreditBalance", NOW))
        .isInstanceOf(CloudWatchException.class);
  }

  private static String answer(String values) {
    return """
    <GetMetricDataResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/">
      <GetMetricDataResult><MetricDataResults><member><Id>newest</Id>
        <Values>%s</Values></member></MetricDataResults></GetMetricDataResult>
    </GetMetricDataResponse>\
    """
        .formatted(values);
  }
}
