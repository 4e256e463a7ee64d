package tidegate.testbed.peak.command;

import com.google.errorprone.annotations.FormatMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.money.PeakPlan;
import tidegate.testbed.peak.proposal.CalendarText;
import tidegate.testbed.peak.proposal.CalendarText.RuleText;
import tidegate.testbed.peak.proposal.Proposal;
import tidegate.testbed.peak.proposal.Proposer;
import tidegate.testbed.peak.simulator.SimulatedSite;
import tidegate.testbed.peak.simulator.Simulator;
import tidegate.testbed.peak.trace.Trace;

/** Goes through a calendar's rules, proposes for each, and says why in a sentence. */
final class CalendarAdvice {
  private final Simulator simulator;
  private final Trace trace;
  private final double taskHour;
  private final List<String> sentences = new ArrayList<>();
  private CalendarText proposed;

  CalendarAdvice(Simulator simulator, Trace trace, CalendarText asItIs, double taskHour) {
    this.simulator = simulator;
    this.trace = trace;
    this.taskHour = taskHour;
    this.proposed = asItIs;
    for (RuleText rule : asItIs.rules()) {
      rule(rule);
    }
    var busiest = trace.start().plusSeconds(60L * trace.busiest());
    if (asItIs.calendar().floorAt(busiest).window().isEmpty()) {
      busiestDay(asItIs.calendar(), busiest);
    }
  }

  /** One for each rule, and what no rule covers. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }

  CalendarText proposed() {
    return proposed;
  }

  private List<Window> windows(PeakCalendar calendar) {
    return calendar.windows(trace.start(), trace.end()).stream()
        .filter(window -> window.start().isBefore(trace.end()))
        .filter(window -> !window.end().minus(Duration.ofHours(1)).isBefore(trace.start()))
        .toList();
  }

  private void rule(RuleText rule) {
    List<Window> windows = windows(rule.calendar());
    if (windows.isEmpty()) {
      return;
    }
    int baseline = rule.calendar().baseline();
    Proposal proposal = new Proposer(simulator).propose(trace, windows, baseline);
    proposed = proposed.with(rule, proposal);
    var plan = new PeakPlan(taskHour, baseline);
    String name = windows.getFirst().why() + (windows.size() > 1 ? " and others" : "");
    sentences.add(name + ": " + sentence(proposal, baseline));
    sentences.add(name + ": " + verdict(rule.floor(), proposal, plan, windows));
    double busy = busyHours(windows, baseline);
    double held = windows.stream().mapToDouble(w -> w.held().toMinutes() / 60.0).sum();
    sentences.add(
        say(
            "%s: each further task costs %.2f dollars in this trace's windows; tasks above the baseline were needed for %.0f of the %.0f hours that the floor is held.",
            name, plan.furtherTask(windows), busy, held));
  }

  private void busiestDay(PeakCalendar calendar, Instant at) {
    var day = at.atZone(calendar.zone()).toLocalDate();
    var start = day.atStartOfDay(calendar.zone()).toInstant();
    var end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    var window = new Window(start, start, end, calendar.baseline(), "busiest day");
    Proposal proposal =
        new Proposer(simulator).propose(trace, List.of(window), calendar.baseline());
    sentences.add(
        "The busiest day, "
            + day
            + ", is in no window of the calendar: "
            + sentence(proposal, calendar.baseline()));
    proposed = proposed.withDay(at, proposal);
  }

  private String sentence(Proposal proposal, int baseline) {
    SimulatedSite site = simulator.site();
    if (!proposal.bears()) {
      return say(
          "no floor would do: the busiest minute needs %d tasks, the quota of %.0f vCPUs has room for %d, and the database's %d connections are enough for %d tasks with all %d workers busy. Raise what is least.",
          proposal.needed(),
          site.quota(),
          site.placeable(),
          site.connections(),
          site.connections() / site.task().workers(),
          site.task().workers());
    }
    return say(
        "floor %d, lead %s, max %d. The busiest minute needs %d tasks; with %d standing before it nothing went unmet in any play, %s. A raised floor serves after %d min at most; the rest of the lead is time for a person.",
        proposal.floor(),
        proposal.lead(),
        proposal.max(),
        proposal.needed(),
        proposal.floor(),
        proposal.floor() > baseline ? "with one less something did" : "it is the baseline",
        proposal.standsAfter().plusSeconds(59).toMinutes());
  }

  private String verdict(int floor, Proposal proposal, PeakPlan plan, List<Window> windows) {
    int more = proposal.floor() - floor;
    double dollars = Math.abs(more) * plan.furtherTask(windows);
    if (!proposal.bears()) {
      return "the floor is not what holds it back.";
    }
    return more == 0
        ? say("the calendar's floor of %d is neither wasteful nor thin.", floor)
        : more < 0
            ? say(
                "the calendar is wasteful: %d tasks more than needed, %.2f dollars in this trace.",
                -more, dollars)
            : say(
                "the calendar is thin: %d tasks less than needed; they cost %.2f dollars in this trace.",
                more, dollars);
  }

  private double busyHours(List<Window> windows, int baseline) {
    int minutes = 0;
    for (Window window : windows) {
      for (int minute = trace.minute(window.start());
          minute < trace.minute(window.end());
          minute++) {
        minutes += simulator.site().task().needed(trace.at(minute)) > baseline ? 1 : 0;
      }
    }
    return minutes / 60.0;
  }

  @FormatMethod
  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
