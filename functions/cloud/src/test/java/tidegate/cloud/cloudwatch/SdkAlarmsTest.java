package tidegate.cloud.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import tidegate.cloud.testing.CannedAws;

class SdkAlarmsTest {

  private final CannedAws aws = new CannedAws();
  private final SdkAlarms alarms = new SdkAlarms(aws.client(CloudWatchClient.builder()));

  @Test
  void namesRedAlarmsOfBothKinds() {
    aws.answers(
        """
        <DescribeAlarmsResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/">
          <DescribeAlarmsResult>
            <MetricAlarms><member><AlarmName>site-5xx</AlarmName></member></MetricAlarms>
            <CompositeAlarms><member><AlarmName>site</AlarmName></member></CompositeAlarms>
          </DescribeAlarmsResult>
        </DescribeAlarmsResponse>\
        """);

    assertThat(alarms.red(List.of("site", "site-5xx", "quiet")))
        .containsExactly("site", "site-5xx");
    assertThat(aws.sent().getFirst().body()).contains("StateValue=ALARM", "CompositeAlarm");
  }

  @Test
  void asksForNothingWhereNoAlarmIsNamed() {
    assertThat(alarms.red(List.of())).isEmpty();
    assertThat(aws.sent()).isEmpty();
  }
}
