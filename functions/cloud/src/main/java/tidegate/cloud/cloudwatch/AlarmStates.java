package tidegate.cloud.cloudwatch;

import java.util.List;

/**
 * What CloudWatch says of alarms.
 *
 * @param red names of those in ALARM, sorted
 * @param missing names that no alarm has
 */
public record AlarmStates(List<String> red, List<String> missing) {
  public AlarmStates {
    red = List.copyOf(red);
    missing = List.copyOf(missing);
  }
}
