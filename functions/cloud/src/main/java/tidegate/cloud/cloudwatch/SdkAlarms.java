package tidegate.cloud.cloudwatch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** CloudWatch. Thread-safe. */
public final class SdkAlarms implements Alarms {

  private final CloudWatchClient client;

  public SdkAlarms(CloudWatchClient client) {
    this.client = client;
  }

  @Override
  public AlarmStates look(List<String> names) {
    if (names.isEmpty()) {
      // An empty filter would list every alarm of the account.
      return new AlarmStates(List.of(), List.of());
    }
    var red = new TreeSet<String>();
    var missing = new LinkedHashSet<>(names);
    client
        .describeAlarmsPaginator(describe ->
            describe
                .alarmNames(names)
                // Composite alarms are left out unless they are asked for.
                .alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM))
        .forEach(page -> {
          for (MetricAlarm alarm : page.metricAlarms()) {
            missing.remove(alarm.alarmName());
            if (alarm.stateValue() == StateValue.ALARM) {
              red.add(alarm.alarmName());
            }
          }
          for (CompositeAlarm alarm : page.compositeAlarms()) {
            missing.remove(alarm.alarmName());
            if (alarm.stateValue() == StateValue.ALARM) {
              red.add(alarm.alarmName());
            }
          }
        });
    return new AlarmStates(List.copyOf(red), List.copyOf(missing));
  }
}
