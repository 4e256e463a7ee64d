package tidegate.testbed.chaos.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.chaos.plan.PlannedAction.Action;

/** Draws what operators order beside single commands: freezes by hand, and orders said twice. */
final class PlannedOrders {
  private PlannedOrders() {}

  static List<PlannedAction> draw(
      Random random, PeakCalendar calendar, Instant start, Instant end) {
    List<PlannedAction> actions = new ArrayList<>();
    for (int count = random.nextInt(3); count > 0; count--) {
      Instant at = at(random, calendar, start, end);
      Duration length = Duration.ofMinutes(random.nextInt(30, 600));
      actions.add(new PlannedAction(at, new Action.HandFreeze(/* thaw= */ false, length)));
      if (random.nextBoolean()) {
        Instant thaw = at.plus(Duration.ofSeconds(random.nextLong(length.toSeconds() * 2)));
        actions.add(new PlannedAction(thaw, new Action.HandFreeze(/* thaw= */ true, length)));
      }
    }
    if (random.nextInt(3) == 0) {
      actions.add(
          new PlannedAction(
              at(random, calendar, start, end),
              new Action.Twice(random.nextBoolean() ? "rollback" : "retry")));
    }
    actions.removeIf(planned -> !planned.at().isBefore(end) || !planned.at().isAfter(start));
    return actions;
  }

  private static Instant at(Random random, PeakCalendar calendar, Instant start, Instant end) {
    List<Window> windows = calendar.windows(start, end);
    if (!windows.isEmpty() && random.nextInt(3) == 0) {
      Window window = windows.get(random.nextInt(windows.size()));
      return RandomTimes.between(
          random,
          window.leadStart().minus(MonthPlan.LONGEST_ROLLOUT.multipliedBy(2)),
          window.end().plus(Duration.ofHours(1)));
    }
    return RandomTimes.between(random, start, end);
  }
}
