package tidegate.probe.check;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is planned, read from the serialized option cron; of one that is cut off, what is left.
 *
 * @param late times that are past
 * @param events events planned at any time, by their hook's name
 */
record CronTable(long late, Map<String, Integer> events) {

  private static final Pattern DUE = Pattern.compile("i:(\\d{9,11});a:");

  /** A hook's name, or the key of one of its events: the hash of its arguments. */
  private static final Pattern EVENT =
      Pattern.compile("s:\\d{1,3}:\"([^\"]{1,200})\";a:\\d+:\\{(?=s:32:)|s:32:\"[0-9a-f]{32}\";a:");

  /**
   * Reads it.
   *
   * @param before Unix seconds; what is due earlier is late
   */
  static CronTable of(String serialized, long before) {
    long late =
        DUE.matcher(serialized)
            .results()
            .filter(due -> Long.parseLong(due.group(1)) < before)
            .count();
    Map<String, Integer> events = new HashMap<>();
    String hook = "";
    var found = EVENT.matcher(serialized);
    while (found.find()) {
      if (found.group(1) != null) {
        hook = found.group(1);
      } else {
        events.merge(hook, 1, Integer::sum);
      }
    }
    return new CronTable(late, events);
  }

  int count() {
    return events.values().stream().mapToInt(Integer::intValue).sum();
  }
}
