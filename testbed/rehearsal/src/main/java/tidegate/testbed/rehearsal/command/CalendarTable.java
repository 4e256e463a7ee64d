package tidegate.testbed.rehearsal.command;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tidegate.core.calendar.Freeze;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;

/**
 * A calendar's peaks as a table for people.
 *
 * @param longestRollout how long before a lead no rollout starts
 */
record CalendarTable(PeakCalendar calendar, Duration longestRollout) {
  private static final String ROW = "  %-27s  %-27s  %-27s  %5s  %s%n";

  String text(Instant from, Instant until) {
    HumanTime times = new HumanTime(Language.ENGLISH, calendar.zone());
    List<Window> windows = calendar.windows(from, until);
    StringBuilder text = new StringBuilder(sentence(windows));
    if (windows.isEmpty()) {
      return text.toString();
    }
    text.append("%n".formatted())
        .append(ROW.formatted("capacity from", "visitors from", "until", "tasks", "name"));
    Instant highest = Instant.MIN;
    for (Window window : windows) {
      String overlap = window.leadStart().isBefore(highest) ? " (overlaps: the higher counts)" : "";
      text.append(
          ROW.formatted(
              times.instant(window.leadStart(), from),
              times.instant(window.start(), from),
              times.instant(window.end(), from),
              window.floor(),
              window.why() + overlap));
      highest = highest.isAfter(window.end()) ? highest : window.end();
    }
    return text.append("%n".formatted()).append(freezes(from, until, times)).toString();
  }

  private String sentence(List<Window> windows) {
    return "The calendar is good: %s in the next 12 months, in the time of %s. %s outside of peaks, at most %d.%n"
        .formatted(
            windows.isEmpty()
                ? "no peak"
                : windows.size() == 1 ? "1 peak" : windows.size() + " peaks",
            calendar.zone(),
            calendar.baseline() == 1 ? "1 task" : calendar.baseline() + " tasks",
            calendar.max());
  }

  private String freezes(Instant from, Instant until, HumanTime times) {
    Freeze longest =
        calendar.freezes(from, until, longestRollout).stream()
            .max(comparing(freeze -> Duration.between(freeze.from(), freeze.until())))
            .orElseThrow();
    return """
    No release starts from %s before "capacity from" until the peak is over; a hotfix and a way back do.
    The longest such time: %s, from %s (%s).
    """
        .formatted(
            times.duration(longestRollout),
            times.duration(Duration.between(longest.from(), longest.until())),
            times.instant(longest.from(), from),
            longest.why());
  }
}
