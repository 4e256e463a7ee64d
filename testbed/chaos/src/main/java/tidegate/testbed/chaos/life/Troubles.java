package tidegate.testbed.chaos.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.chaos.life.Deed.Act;

/** Draws what people and chance do to the site in a month, beside pushing. */
final class Troubles {
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

  private final Random lot;
  private final List<Window> windows;
  private final Instant start;
  private final Instant end;
  private final List<Deed> deeds = new ArrayList<>();

  private Troubles(Random lot, List<Window> windows, Instant start, Instant end) {
    this.lot = lot;
    this.windows = windows;
    this.start = start;
    this.end = end;
  }

  static List<Deed> draw(Random lot, PeakCalendar calendar, Instant start, Instant end) {
    var troubles = new Troubles(lot, calendar.windows(start, end), start, end);
    troubles.some(3, () -> new Act.RedAlarm(troubles.minutes(3, 60)));
    troubles.some(3, () -> new Act.Command(lot.nextBoolean() ? "rollback" : "retry"));
    troubles.some(2, Act.StrangersDeployment::new);
    troubles.some(3, () -> new Act.DesiredCount(1 + lot.nextInt(12)));
    troubles.some(3, () -> new Act.Bounds(2, 20));
    troubles.some(2, () -> new Act.Bounds(1 + lot.nextInt(6), 8 + lot.nextInt(12)));
    troubles.some(4, () -> new Act.TasksDie(1 + lot.nextInt(3)));
    troubles.some(2, () -> new Act.SiteBreaks(troubles.minutes(5, 120)));
    troubles.some(2, () -> new Act.ProbeGoesBlind(troubles.minutes(5, 90)));
    troubles.some(
        3,
        () -> new Act.Outage(SERVICES.get(lot.nextInt(SERVICES.size())), troubles.minutes(5, 90)));
    if (lot.nextInt(10) == 0) {
      troubles.some(2, () -> new Act.Quota(4 + lot.nextInt(30), troubles.minutes(60, 3000)));
    }
    return troubles.deeds;
  }

  /** Load that rises and falls, for policies to follow. */
  static List<Deed> load(Random lot, Instant start, Instant end) {
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      deeds.add(new Deed(Moments.between(lot, start, end), new Act.Load(1 + lot.nextInt(12))));
    }
    return deeds;
  }

  private void some(int atMost, java.util.function.Supplier<Act> act) {
    for (int count = lot.nextInt(atMost + 1); count > 0; count--) {
      Instant at = at();
      if (at.isAfter(start) && at.isBefore(end)) {
        deeds.add(new Deed(at, act.get()));
      }
    }
  }

  /** Trouble likes company: much of it comes around peaks. */
  private Instant at() {
    if (!windows.isEmpty() && lot.nextInt(3) == 0) {
      Window window = windows.get(lot.nextInt(windows.size()));
      return Moments.between(
          lot,
          window.leadStart().minus(Life.LONGEST_ROLLOUT),
          window.end().plus(Duration.ofHours(2)));
    }
    return Moments.between(lot, start, end);
  }

  private Duration minutes(int from, int to) {
    return Duration.ofMinutes(lot.nextInt(from, to));
  }
}
