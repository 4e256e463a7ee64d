package tidegate.testbed.chaos.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.chaos.plan.PlannedAction.Action.Push;
import tidegate.testbed.chaos.truth.ImageBehavior;

/** Draws a month's pushes: at any time, in a row, around the freeze, in a peak, and again. */
final class PlannedPushes {
  private static final List<ImageBehavior> NATURES =
      List.of(
          ImageBehavior.HEALTHY,
          ImageBehavior.HEALTHY,
          ImageBehavior.HEALTHY,
          ImageBehavior.HEALTHY,
          ImageBehavior.HEALTHY,
          ImageBehavior.HEALTHY,
          ImageBehavior.MOVED,
          ImageBehavior.BLANK,
          ImageBehavior.FLAPPING,
          ImageBehavior.UNMEASURABLE,
          ImageBehavior.SICK_IN_SERVICE,
          ImageBehavior.NEVER_STARTS,
          ImageBehavior.NEVER_HEALTHY);

  private final Random random;
  private final boolean moves;
  private final List<PlannedAction> actions = new ArrayList<>();

  private PlannedPushes(Random random, boolean moves) {
    this.random = random;
    this.moves = moves;
  }

  /** Where tags move, some pushes take the tag of the push before. */
  static List<PlannedAction> draw(
      Random random, PeakCalendar calendar, Instant start, Instant end, boolean moves) {
    var pushes = new PlannedPushes(random, moves);
    List<Window> windows = calendar.windows(start.plus(Duration.ofDays(1)), end);
    int count = 2 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      Instant at = pushes.at(windows, start, end);
      pushes.push(at);
      while (random.nextInt(4) == 0) {
        at = at.plus(Duration.ofSeconds(random.nextInt(1800)));
        pushes.push(at);
      }
    }
    pushes.actions.removeIf(planned -> !planned.at().isBefore(end) || !planned.at().isAfter(start));
    return pushes.actions;
  }

  /** Functions remember a digest by its first signs, so that these must differ. */
  private static String digest(long number) {
    return "sha256:" + "%016x".formatted(number * 0x9e3779b97f4a7c15L).repeat(4);
  }

  private Instant at(List<Window> windows, Instant start, Instant end) {
    if (!windows.isEmpty() && random.nextInt(3) == 0) {
      Window window = windows.get(random.nextInt(windows.size()));
      Instant around =
          switch (random.nextInt(3)) {
            case 0 -> window.leadStart().minus(MonthPlan.LONGEST_ROLLOUT);
            case 1 -> window.leadStart();
            default -> window.end();
          };
      return around.plus(Duration.ofSeconds(random.nextInt(2400) - 1800));
    }
    return RandomTimes.between(random, start, end);
  }

  private void push(Instant at) {
    List<Push> before =
        actions.stream()
            .filter(planned -> planned.at().isBefore(at))
            .map(planned -> (Push) planned.action())
            .toList();
    String kind = random.nextInt(5) == 0 ? "hotfix-" : "release-";
    String tag = kind + (100 + actions.size());
    if (!before.isEmpty() && random.nextInt(10) == 0) {
      Push again = before.get(random.nextInt(before.size()));
      actions.add(new PlannedAction(at, new Push(tag, again.digest(), again.behavior())));
      return;
    }
    String digest = digest(0xabc000L + actions.size());
    if (moves && !before.isEmpty() && random.nextInt(3) == 0) {
      // The tag moves to a new image, as where it is latest or stable.
      tag = before.getLast().tag();
    }
    actions.add(
        new PlannedAction(at, new Push(tag, digest, NATURES.get(random.nextInt(NATURES.size())))));
  }
}
