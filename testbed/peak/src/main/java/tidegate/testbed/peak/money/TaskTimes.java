package tidegate.testbed.peak.money;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import tidegate.testbed.peak.trace.TraceException;

/**
 * When tasks ran, as ECS tells: a line {@code pullStartedAt,stoppedAt} for each task, the second
 * empty where it still runs. Fargate bills from the one to the other, a minute at least.
 */
public final class TaskTimes {
  private static final double LEAST_BILLED = 60;

  /** One task; {@code to} is the far future where it still runs. */
  private record Span(Instant from, Instant to) {}

  private final List<Span> spans;

  private TaskTimes(List<Span> spans) {
    this.spans = spans;
  }

  /**
   * Reads a file's text; lines that begin with # and a header are passed over.
   *
   * @throws TraceException naming every line that is wrong
   */
  public static TaskTimes read(String name, String text) {
    var faults = new ArrayList<String>();
    var spans = new ArrayList<Span>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("pullStartedAt")) {
        continue;
      }
      try {
        spans.add(span(line.split(",", -1)));
      } catch (DateTimeException | IndexOutOfBoundsException e) {
        faults.add("line " + (i + 1) + " is not 'pullStartedAt,stoppedAt'");
      }
    }
    if (!faults.isEmpty()) {
      throw new TraceException(name, faults);
    }
    return new TaskTimes(spans);
  }

  private static Span span(String[] parts) {
    Instant from = OffsetDateTime.parse(parts[0].strip()).toInstant();
    Instant to =
        parts[1].isBlank() ? Instant.MAX : OffsetDateTime.parse(parts[1].strip()).toInstant();
    if (to.isBefore(from)) {
      throw new DateTimeException("stops before it starts");
    }
    return new Span(from, to);
  }

  public int tasks() {
    return spans.size();
  }

  /** Billed seconds of all tasks within a time. */
  public double seconds(Instant from, Instant to) {
    return spans.stream().mapToDouble(span -> seconds(span, from, to)).sum();
  }

  private static double seconds(Span span, Instant from, Instant to) {
    Instant begin = span.from().isBefore(from) ? from : span.from();
    Instant stop = span.to().isAfter(to) ? to : span.to();
    if (!stop.isAfter(begin)) {
      return 0;
    }
    double seconds = Duration.between(begin, stop).toMillis() / 1000.0;
    boolean whole = begin.equals(span.from()) && stop.equals(span.to());
    return whole ? Math.max(LEAST_BILLED, seconds) : seconds;
  }
}
