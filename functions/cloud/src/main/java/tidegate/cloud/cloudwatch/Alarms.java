package tidegate.cloud.cloudwatch;

import java.util.List;

/** CloudWatch alarms. */
public interface Alarms {

  /** Asks which of {@code names} are in ALARM now, and which of them there are not. */
  AlarmStates look(List<String> names);
}
