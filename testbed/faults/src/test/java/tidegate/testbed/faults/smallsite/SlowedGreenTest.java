package tidegate.testbed.faults.smallsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault again on a green with one worker that takes its time for each answer, in looks that
 * end before all of it was read, shortly before, and shortly after: what was not reached is not
 * well. {@code -Dcases.all=true} takes all of them. A look here has seconds where the gate's has
 * minutes, and green is as much quicker.
 */
@Tag("slow")
class SlowedGreenTest {
  private static final Pace ONE_WORKER = new Pace(Duration.ofMillis(20), 1);

  /** The part of a look that is kept for its verdict is half a second. */
  private static final List<Duration> LOOKS =
      List.of(Duration.ofMillis(900), Duration.ofMillis(1500), Duration.ofMillis(2500));

  private static final int SHARE = 3;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> hidesNoFaultBehindItsSlowness() {
    var runner = new CaseRunner(folder, "https://bakery.example");
    var looks = new ArrayList<Callable<Runnable>>();
    var names = new ArrayList<String>();
    int turn = 0;
    for (SiteCase one : SmallSites.own()) {
      if (one.alone() || one.expected().word() != ExpectedWord.REFUSE) {
        continue;
      }
      for (Duration look : looks(turn++)) {
        names.add("%s in %d ms".formatted(one.name(), look.toMillis()));
        looks.add(() -> judged(one, runner.run(one, ONE_WORKER, look)));
      }
    }
    return SmallSites.tests(names, looks);
  }

  /** Every third fault in one look, turn by turn, since all would take minutes. */
  private static List<Duration> looks(int turn) {
    if (Boolean.getBoolean("cases.all")) {
      return LOOKS;
    }
    return turn % SHARE == 0 ? List.of(LOOKS.get(turn / SHARE % LOOKS.size())) : List.of();
  }

  private static Runnable judged(SiteCase one, SmallSiteResult result) {
    // Which page comes in time decides which of a fault's consequences is told first.
    return () ->
        assertThat(result.verdict().passes()).as("%s passes: %s", one.name(), result).isFalse();
  }
}
