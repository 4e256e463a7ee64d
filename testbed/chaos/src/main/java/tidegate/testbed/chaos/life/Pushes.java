package tidegate.testbed.chaos.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.testbed.chaos.life.Deed.Act.Push;
import tidegate.testbed.chaos.truth.Nature;

/** Draws a month's pushes: at any time, in a row, around the freeze, in a peak, and again. */
final class Pushes {
  private static final List<Nature> NATURES =
      List.of(
          Nature.HEALTHY,
          Nature.HEALTHY,
          Nature.HEALTHY,
          Nature.HEALTHY,
          Nature.HEALTHY,
          Nature.HEALTHY,
          Nature.MOVED,
          Nature.BLANK,
          Nature.FLAPPING,
          Nature.UNMEASURABLE,
          Nature.SICK_IN_SERVICE,
          Nature.NEVER_STARTS,
          Nature.NEVER_HEALTHY);

  private final Random lot;
  private final List<Deed> deeds = new ArrayList<>();

  private Pushes(Random lot) {
    this.lot = lot;
  }

  static List<Deed> draw(Random lot, PeakCalendar calendar, Instant start, Instant end) {
    var pushes = new Pushes(lot);
    List<Window> windows = calendar.windows(start.plus(Duration.ofDays(1)), end);
    int count = 2 + lot.nextInt(6);
    for (int i = 0; i < count; i++) {
      Instant at = pushes.at(windows, start, end);
      pushes.push(at);
      while (lot.nextInt(4) == 0) {
        at = at.plus(Duration.ofSeconds(lot.nextInt(1800)));
        pushes.push(at);
      }
    }
    pushes.deeds.removeIf(deed -> !deed.at().isBefore(end) || !deed.at().isAfter(start));
    return pushes.deeds;
  }

  private Instant at(List<Window> windows, Instant start, Instant end) {
    if (!windows.isEmpty() && lot.nextInt(3) == 0) {
      Window window = windows.get(lot.nextInt(windows.size()));
      Instant around =
          switch (lot.nextInt(3)) {
            case 0 -> window.leadStart().minus(Life.LONGEST_ROLLOUT);
            case 1 -> window.leadStart();
            default -> window.end();
          };
      return around.plus(Duration.ofSeconds(lot.nextInt(2400) - 1800));
    }
    return Moments.between(lot, start, end);
  }

  private void push(Instant at) {
    List<Push> before =
        deeds.stream()
            .filter(deed -> deed.at().isBefore(at))
            .map(deed -> (Push) deed.act())
            .toList();
    String kind = lot.nextInt(5) == 0 ? "hotfix-" : "release-";
    String tag = kind + (100 + deeds.size());
    if (!before.isEmpty() && lot.nextInt(10) == 0) {
      Push again = before.get(lot.nextInt(before.size()));
      deeds.add(new Deed(at, new Push(tag, again.digest(), again.nature())));
      return;
    }
    String digest = "sha256:%064x".formatted(0xabc000L + deeds.size());
    deeds.add(new Deed(at, new Push(tag, digest, NATURES.get(lot.nextInt(NATURES.size())))));
  }
}
