package tidegate.testbed.chaos;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tidegate.testbed.chaos.check.Complaint;
import tidegate.testbed.chaos.stage.Application;
import tidegate.testbed.chaos.stage.Twist;

/** Months for tests; Surefire runs a module's tests in the module's folder. */
final class Played {
  static final Application APPLICATION = Application.read(Path.of("../../template.yaml"));

  private Played() {}

  static Month.Outcome month(long seed, Twist twist) {
    return month(seed, twist, _ -> false);
  }

  static Month.Outcome month(long seed, Twist twist, Predicate<Complaint> enough) {
    var outcome = new AtomicReference<Month.Outcome>();
    try {
      // On a virtual thread handing over to an invocation's costs a tenth.
      Thread.ofVirtual()
          .start(() -> outcome.set(new Month(APPLICATION, seed, twist).play(enough)))
          .join();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    return outcome.get();
  }
}
