package tidegate.testbed.peak.command;

import com.google.errorprone.annotations.FormatMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.peak.money.FargatePrices;
import tidegate.testbed.peak.money.PeakPlan;
import tidegate.testbed.peak.money.TaskTimes;
import tidegate.testbed.peak.simulator.FloorPlan;
import tidegate.testbed.peak.simulator.SimulationResult;
import tidegate.testbed.peak.simulator.TaskCapacity;
import tidegate.testbed.peak.trace.Trace;

/** What the peaks cost: planned, played, and as ECS tells it. */
final class MoneyLines {
  private final FargatePrices prices;
  private final TaskCapacity task;

  MoneyLines(FargatePrices prices, TaskCapacity task) {
    this.prices = prices;
    this.task = task;
  }

  List<String> of(
      Trace trace, PeakCalendar calendar, List<SimulationResult> plays, Optional<TaskTimes> ran) {
    double taskHour = prices.taskHour(task);
    var plan = new PeakPlan(taskHour, calendar.baseline());
    List<Window> windows = calendar.windows(trace.start(), trace.end());
    int floor = FloorPlan.of(calendar, trace).highest();
    var lines = new ArrayList<String>();
    lines.add(
        say(
            "A task costs %.4f dollars an hour (%s, prices of %s).",
            taskHour, prices.place(), prices.date()));
    lines.add(
        say(
            "The proposed calendar plans %.2f dollars more than the baseline for the windows in this trace; an hour's more lead before one of them costs %.2f, a floor that nobody takes back %.2f a day.",
            plan.more(windows), plan.hourOfLead(floor), plan.forgottenDay(floor)));
    plays.forEach(play ->
        lines.add(say("Played, %s: %.2f dollars.", play.strategy(), dollars(play.taskSeconds()))));
    ran.ifPresent(times -> lines.add(actual(trace, plan, windows, calendar, times)));
    return lines;
  }

  private String actual(
      Trace trace, PeakPlan plan, List<Window> windows, PeakCalendar calendar, TaskTimes times) {
    double seconds = 0;
    for (Window window : windows) {
      seconds += times.seconds(window.leadStart(), window.end());
    }
    Instant from = trace.start();
    double month = dollars(times.seconds(from, trace.end()));
    return say(
        "By the seconds of %d tasks that ECS told, the windows cost %.2f dollars against %.2f planned with this floor, and the whole trace %.2f; the baseline alone of %d tasks would have been %.2f.",
        times.tasks(),
        dollars(seconds),
        plan.dollars(windows),
        month,
        calendar.baseline(),
        dollars(calendar.baseline() * trace.minutes() * 60.0));
  }

  private double dollars(double taskSeconds) {
    return prices.dollars(task, taskSeconds);
  }

  @FormatMethod
  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
