package tidegate.cloud.cloudwatch;

import java.util.List;

/** CloudWatch alarms. */
public interface Alarms {

  /** Those of {@code names} that are in ALARM now. */
  List<String> red(List<String> names);
}
