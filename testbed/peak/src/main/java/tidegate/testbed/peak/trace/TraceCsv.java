package tidegate.testbed.peak.trace;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code minute,requests} lines, as {@code testbed/bin/peak-minutes} writes them. Further
 * columns and lines that begin with # are passed over; lines may be in any order. A minute that is
 * missing is filled in from its neighbours where the gap is short, else it counts as zero.
 */
public final class TraceCsv {
  private static final int LONGEST_BRIDGE = 10;
  private static final int LONGEST_DAYS = 100;
  private static final int FAULTS_TOLD = 5;

  private final List<String> faults = new ArrayList<>();
  private final TreeMap<Instant, Integer> counts = new TreeMap<>();

  private TraceCsv() {}

  /**
   * Reads a file's text.
   *
   * @throws TraceException naming the first faults by their lines, and how many more there are
   */
  public static Trace read(String name, String text) {
    return new TraceCsv().trace(name, text);
  }

  private Trace trace(String name, String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#") && !(i == 0 && line.startsWith("minute"))) {
        line(i + 1, line);
      }
    }
    if (faults.isEmpty() && counts.isEmpty()) {
      faults.add("it has no minute in it");
    }
    if (faults.isEmpty() && span() > LONGEST_DAYS * 1440) {
      faults.add("it spans more than " + LONGEST_DAYS + " days");
    }
    if (!faults.isEmpty()) {
      int more = faults.size() - FAULTS_TOLD;
      List<String> told = new ArrayList<>(faults.subList(0, Math.min(FAULTS_TOLD, faults.size())));
      if (more > 0) {
        told.add("and " + more + " lines more");
      }
      throw new TraceException(name, told);
    }
    return filled(name);
  }

  private void line(int number, String line) {
    String[] parts = line.split(",", -1);
    if (parts.length < 2) {
      faults.add("line " + number + " is not 'minute,requests'");
      return;
    }
    try {
      Instant minute =
          OffsetDateTime.parse(parts[0].strip()).toInstant().truncatedTo(ChronoUnit.MINUTES);
      double requests = Double.parseDouble(parts[1].strip());
      if (!(requests >= 0 && requests < 1e8)) {
        faults.add("line " + number + " counts " + parts[1].strip() + " requests");
      } else if (counts.put(minute, (int) Math.round(requests)) != null) {
        faults.add("line " + number + " counts " + minute + " again");
      }
    } catch (DateTimeException | NumberFormatException e) {
      faults.add(
          "line " + number + " is not '2026-11-25T09:00:00Z,1200' or the like: " + shown(line));
    }
  }

  private static String shown(String line) {
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  private long span() {
    return Duration.between(counts.firstKey(), counts.lastKey()).toMinutes() + 1;
  }

  private Trace filled(String name) {
    var requests = new int[(int) span()];
    Instant start = counts.firstKey();
    int gaps = 0;
    int before = 0;
    for (Map.Entry<Instant, Integer> counted : counts.entrySet()) {
      int at = (int) Duration.between(start, counted.getKey()).toMinutes();
      requests[at] = counted.getValue();
      int missing = at - before - 1;
      if (missing > 0) {
        gaps += missing;
      }
      if (missing <= LONGEST_BRIDGE) {
        for (int i = before + 1; i < at; i++) {
          double share = (double) (i - before) / (at - before);
          requests[i] =
              (int) Math.round(requests[before] + share * (requests[at] - requests[before]));
        }
      }
      before = at;
    }
    return new Trace(name, start, requests, gaps);
  }
}
