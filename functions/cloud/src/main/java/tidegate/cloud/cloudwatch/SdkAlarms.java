package tidegate.cloud.cloudwatch;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** CloudWatch. Thread-safe. */
public final class SdkAlarms implements Alarms {

  private final CloudWatchClient client;

  public SdkAlarms(CloudWatchClient client) {
    this.client = client;
  }

  @Override
  public List<String> red(List<String> names) {
    if (names.isEmpty()) {
      // An empty filter would list every alarm of the account.
      return List.of();
    }
    DescribeAlarmsResponse red =
        client.describeAlarms(describe ->
            describe
                .alarmNames(names)
                // Composite alarms are left out unless they are asked for.
                .alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM)
                .stateValue(StateValue.ALARM));
    return Stream.concat(
            red.metricAlarms().stream().map(MetricAlarm::alarmName),
            red.compositeAlarms().stream().map(CompositeAlarm::alarmName))
        .sorted()
        .toList();
  }
}
