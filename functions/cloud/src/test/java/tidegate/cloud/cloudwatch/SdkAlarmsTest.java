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
  void namesRedAlarmsOfBothKindsAndThoseThatAreGone() {
    aws.answers(
        """
        <DescribeAlarmsResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/">
          <DescribeAlarmsResult>
            <MetricAlarms>
              <member><AlarmName>site-5xx</AlarmName><StateValue>ALARM</StateValue></member>
              <member><AlarmName>quiet</AlarmName><StateValue>OK</StateValue></member>
            </MetricAlarms>
            <CompositeAlarms><member><AlarmName>site</AlarmName><StateValue>ALARM</StateValue></member></CompositeAlarms>
          </DescribeAlarmsResult>
        </DescribeAlarmsResponse>\
        """);

    assertThat(alarms.look(List.of("site-5xx", "site", "quiet", "deleted")))
        .isEqualTo(new AlarmStates(List.of("site", "site-5xx"), List.of("deleted")));
    assertThat(aws.sent().getFirst().body()).contains("CompositeAlarm");
  }

  @Test
  void asksForNothingWhereNoAlarmIsNamed() {
    assertThat(alarms.look(List.of())).isEqualTo(new AlarmStates(List.of(), List.of()));
    assertThat(aws.sent()).isEmpty();
  }
}
