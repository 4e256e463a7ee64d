package tidegate.testbed.chaos.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.chaos.plan.PlannedAction.Action;

/** Draws what people and chance do to the site in a month, beside pushing. */
final class PlannedTroubles {
  private static final List<String> SERVICES =
      List.of(
          "ecs",
          "codedeploy",
          "application-autoscaling",
          "elasticloadbalancing",
          "ecr",
          "lambda",
          "sns",
          "rds",
          "monitoring");

  private final Random random;
  private final List<Window> windows;
  private final Instant start;
  private final Instant end;
  private final List<PlannedAction> actions = new ArrayList<>();

  private PlannedTroubles(Random random, List<Window> windows, Instant start, Instant end) {
    this.random = random;
    this.windows = windows;
    this.start = start;
    this.end = end;
  }

  static List<PlannedAction> draw(
      Random random, PeakCalendar calendar, Instant start, Instant end) {
    var troubles = new PlannedTroubles(random, calendar.windows(start, end), start, end);
    troubles.some(3, () -> new Action.RedAlarm(troubles.minutes(3, 60)));
    troubles.some(3, () -> new Action.Command(random.nextBoolean() ? "rollback" : "retry"));
    troubles.some(2, Action.StrangersDeployment::new);
    troubles.some(3, () -> new Action.DesiredCount(1 + random.nextInt(12)));
    troubles.some(3, () -> new Action.Bounds(2, 20));
    troubles.some(2, () -> new Action.Bounds(1 + random.nextInt(6), 8 + random.nextInt(12)));
    troubles.some(4, () -> new Action.TasksDie(1 + random.nextInt(3)));
    troubles.some(2, () -> new Action.SiteBreaks(troubles.minutes(5, 120)));
    troubles.some(2, () -> new Action.ProbeGoesBlind(troubles.minutes(5, 90)));
    troubles.some(
        3,
        () ->
            new Action.Outage(
                SERVICES.get(random.nextInt(SERVICES.size())), troubles.minutes(5, 90)));
    if (random.nextInt(10) == 0) {
      troubles.some(2, () -> new Action.Quota(4 + random.nextInt(30), troubles.minutes(60, 3000)));
    }
    return troubles.actions;
  }

  /** Load that rises and falls, for policies to follow. */
  static List<PlannedAction> load(Random random, Instant start, Instant end) {
    List<PlannedAction> actions = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      actions.add(
          new PlannedAction(
              RandomTimes.between(random, start, end), new Action.Load(1 + random.nextInt(12))));
    }
    return actions;
  }

  private void some(int atMost, java.util.function.Supplier<Action> action) {
    for (int count = random.nextInt(atMost + 1); count > 0; count--) {
      Instant at = at();
      if (at.isAfter(start) && at.isBefore(end)) {
        actions.add(new PlannedAction(at, action.get()));
      }
    }
  }

  /** Trouble likes company: much of it comes around peaks. */
  private Instant at() {
    if (!windows.isEmpty() && random.nextInt(3) == 0) {
      Window window = windows.get(random.nextInt(windows.size()));
      return RandomTimes.between(
          random,
          window.leadStart().minus(MonthPlan.LONGEST_ROLLOUT),
          window.end().plus(Duration.ofHours(2)));
    }
    return RandomTimes.between(random, start, end);
  }

  private Duration minutes(int from, int to) {
    return Duration.ofMinutes(random.nextInt(from, to));
  }
}
